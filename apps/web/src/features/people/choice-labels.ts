import { formatOf } from "@samrad/ui/formats";
import { type Role, roles } from "@samrad/contracts/people";
import { formattingLocales, type Language } from "@samrad/i18n/languages";
import { lacksNynorsk, spellInNynorsk } from "@samrad/i18n/nynorsk";
import type { Translate } from "@samrad/i18n/translator";

/** The roles in words, to choose among. */
export const roleOptions = (t: Translate) => roles.map((value) => ({ value, label: t(`people.role_${value}`) }));

/** Roles in words, in the order that they are always named in. */
export function roleText(held: readonly Role[], t: Translate): string {
  return roles
    .filter((role) => held.includes(role))
    .map((role) => t(`people.role_${role}`))
    .join(", ");
}

// The members of the European Economic Area, Switzerland and the United Kingdom (ISO 3166-1).
const countries =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/** Country codes with their names in a language, by name; the one in use is there even if it is another. */
export function countryOptions(language: Language, current?: string) {
  const locales = formattingLocales[language];
  const respell = language === "nn" && lacksNynorsk() ? spellInNynorsk : String;
  const names = formatOf(Intl.DisplayNames, locales, { type: "region" });
  const codes = new Set(current ? [...countries, current] : countries);
  return [...codes]
    .map((value) => ({ value, label: respell(names.of(value) ?? value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locales));
}
