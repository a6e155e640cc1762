// Browsers that lack nynorsk give dates, times and countries in bokmål (Chromium's own data has no "nn").
const words: Record<string, string> = {
  mandag: "måndag",
  tirsdag: "tysdag",
  lørdag: "laurdag",
  søndag: "sundag",
  nå: "no",
  siden: "sidan",
  sekunder: "sekund",
  minutter: "minutt",
  timer: "timar",
  dager: "dagar",
  forgårs: "førgår",
  morgen: "morgon",
  overmorgen: "overmorgon",
  Norge: "Noreg",
  Østerrike: "Austerrike",
};

/** A date, a span of time or a country's name that was formatted in bokmål, spelt in nynorsk. */
export function spellInNynorsk(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => words[word] ?? word);
}

/** Whether what the platform formats for nynorsk is in fact bokmål. */
export function lacksNynorsk(): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf("nn").length === 0;
}
