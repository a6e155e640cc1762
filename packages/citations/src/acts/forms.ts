import { type NameLanguage } from "./act.ts";

const FINNISH_ENDINGS: readonly (readonly [ending: string, forms: string])[] = [
  ["laki", "laki lain lakia laissa laista lakiin lailla laille lailta laiksi lakina lait lakien"],
  ["asetus", "asetus asetuksen asetusta asetuksessa asetuksesta asetukseen asetuksella asetukselle asetukseksi"],
  ["säädös", "säädös säädöksen säädöstä säädöksessä säädöksestä säädökseen säädöksellä säädökselle"],
  ["direktiivi", "direktiivi direktiivin direktiiviä direktiivissä direktiivistä direktiiviin direktiivillä"],
  ["kirja", "kirja kirjan kirjaa kirjassa kirjasta kirjaan"],
  ["sopimus", "sopimus sopimuksen sopimusta sopimuksessa sopimuksesta sopimukseen"],
  ["muoto", "muoto muodon muotoa muodossa muodosta muotoon"],
  ["kaari", "kaari kaaren kaarta kaaressa kaaresta kaareen"],
];

const NORWEGIAN_ENDINGS: readonly (readonly [ending: string, forms: string])[] = [
  ["loven", "loven lova lovens lovas"],
  ["lova", "loven lova lovens lovas"],
  ["forordningen", "forordningen forordninga forordningens forordningas"],
  ["direktivet", "direktivet direktivets"],
];

function fromEndings(name: string, endings: readonly (readonly [string, string])[]): string[] | undefined {
  const [ending, forms] = endings.find(([end]) => name.endsWith(end)) ?? [];
  if (ending === undefined || forms === undefined) return undefined;
  const stem = name.slice(0, name.length - ending.length);
  return forms.split(" ").map((form) => stem + form);
}

/** "TF" and "GDPR", but not "AI Act": written as they are, never inflected by ending. */
export function isAbbreviation(name: string): boolean {
  return (
    !/\s/.test(name) && name.length <= 8 && /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}|^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{Ll}?$/u.test(name)
  );
}

/** The forms a name takes in running text. */
export function formsOf(name: string, language: NameLanguage): string[] {
  if (isAbbreviation(name) || name.endsWith(".")) return [name];
  if (language === "fi") return fromEndings(name, FINNISH_ENDINGS) ?? [name];
  if (language === "no") return fromEndings(name, NORWEGIAN_ENDINGS) ?? [name, `${name}s`];
  return language === "sv" || language === "da" ? [name, `${name}s`] : [name];
}
