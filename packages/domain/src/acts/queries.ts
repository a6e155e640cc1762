import { actByKey } from "@samrad/citations/acts/lexicon";
import type { NameLanguage } from "@samrad/citations/acts/act";
import type { TextLanguage } from "@samrad/contracts/languages";
import { aiAct } from "../../law/ai-act.ts";
import { gdpr } from "../../law/gdpr.ts";
import { type Headings, type KnownAct, type OutlinePart, readOutline } from "./view.ts";

const known: ReadonlyMap<string, KnownAct> = new Map([gdpr, aiAct].map((act) => [act.key, act]));
/** The keys of the acts whose parts come with the product. */
export const shippedActs: readonly string[] = [...known.keys()];

const outlines = new Map<string, ReadonlyMap<string, OutlinePart>>();

/** An act whose parts and headings come with the product. */
export const findKnownAct = (key: string): KnownAct | undefined => known.get(key);

/** The parts of an act as they come with the product, in the order of the text; none for other acts. */
export function outlineOf(key: string): ReadonlyMap<string, OutlinePart> {
  const act = known.get(key);
  const read = outlines.get(key) ?? new Map(act ? readOutline(act).map((part) => [part.fragment, part]) : []);
  outlines.set(key, read);
  return read;
}

/** The steps of what stands below a part of an act, in the order of the text. */
export function stepsBelow(key: string): (fragment: string) => string[][] {
  const fragments = [...outlineOf(key).keys()];
  return (fragment) =>
    fragments.filter((one) => one.startsWith(`${fragment}/`)).map((one) => one.slice(fragment.length + 1).split("/"));
}

const nameLanguages: Record<TextLanguage, NameLanguage> = {
  sv: "sv",
  nb: "no",
  nn: "no",
  en: "en",
  da: "da",
  fi: "fi",
};

const capital = (name: string) => name.charAt(0).toLocaleUpperCase("sv") + name.slice(1);

/** The first name of an act in a language of the table; a name that only stands beside a part is none to head a page with. */
function tableName(names: string | undefined): string | undefined {
  const name = names?.split("|").find((one) => one !== "" && !one.startsWith("~"));
  return name && capital(name);
}

/** What an act is called, in the languages in which it is known by a name. */
export function namesOfAct(key: string): Headings {
  const shipped = known.get(key)?.names;
  if (shipped) return shipped;
  const table = actByKey(key)?.names;
  const named = (Object.entries(nameLanguages) as [TextLanguage, NameLanguage][]).map(
    ([lang, column]) => [lang, tableName(table?.[column])] as const,
  );
  const found = named.filter(([, name]) => name !== undefined);
  const any = tableName(table?.any);
  return Object.fromEntries(found.length === 0 && any ? [["en", any]] : found) as Headings;
}
