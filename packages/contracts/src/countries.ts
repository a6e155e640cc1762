const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** What countries are also called in English. */
const otherNames: Record<string, string> = {
  "czech republic": "CZ",
  "great britain": "GB",
  holland: "NL",
  "republic of ireland": "IE",
  "the netherlands": "NL",
  turkey: "TR",
  uk: "GB",
  "united states of america": "US",
  usa: "US",
};

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Codes that have been replaced by others (BU, now MM) are no codes. */
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code);

const byName = new Map(codes.map((code) => [names.of(code)!.toLowerCase(), code]));

/** The ISO 3166-1 alpha-2 code of a country's English name, or the code itself; `EU` is the European Union. */
export function countryCode(name: string): string | undefined {
  const text = name.trim();
  if (codes.includes(text.toUpperCase())) return text.toUpperCase();
  return byName.get(text.toLowerCase()) ?? otherNames[text.toLowerCase()];
}

/** The English name of a country; the code when there is none. */
export const countryName = (code: string): string => names.of(code) ?? code;

/** The countries that began the network stand first, the others after them by their codes. */
const firstCountries = ["SE", "NO", "DK", "FI"];
const places = (code: string) => (firstCountries.indexOf(code) + 1 || firstCountries.length + 1).toString();

/** Compares codes for the order in which countries stand everywhere. */
export const byCountry = (one: string, other: string): number =>
  `${places(one)}${one}`.localeCompare(`${places(other)}${other}`);
