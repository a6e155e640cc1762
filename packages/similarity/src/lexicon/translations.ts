import type { Language } from "../text/words.ts";
import lexicon from "./lexicon.json" with { type: "json" };

type Table = Readonly<Record<string, string>>;

const TABLES: Partial<Record<Language, Table>> = {
  sv: lexicon.sv,
  nb: lexicon.nb,
  nn: lexicon.nb,
  da: lexicon.da,
};

const READ = new Map<string, [word: string, chance: number][]>();

function read(row: string): [word: string, chance: number][] {
  return row.split(" ").map((cell) => {
    const [word = "", percent = "100"] = cell.split(":");
    return [word, Number(percent) / 100];
  });
}

/** The English stems that a stem stands for, with how likely each is; an English stem stands for itself. */
export function translationsOf(root: string, lang: Language): readonly [word: string, chance: number][] {
  if (lang === "en") return [[root, 1]];
  const row = TABLES[lang]?.[root];
  if (row === undefined) return [];
  const key = `${lang} ${root}`;
  const known = READ.get(key) ?? read(row);
  READ.set(key, known);
  return known;
}
