import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { learnLexicon, type Parallel } from "@samrad/similarity/lexicon/write";
import { readJson } from "./read-lines.ts";

interface Regulation {
  readonly articles: readonly {
    readonly n: number;
    readonly title: string;
    readonly paragraphs: readonly { readonly n: string; readonly text: string }[];
  }[];
}

/** The files of the languages that are learned from. */
const FILES = { sv: "gdpr-sv.json", nb: "gdpr-no.json", da: "gdpr-da.json" } as const;

/** Articles alone: the recitals are what the bench asks for. */
function readParagraphs(folder: string, file: string): Map<string, string> {
  const { articles } = (readJson(folder, file) ?? { articles: [] }) as Regulation;
  return new Map(
    articles.flatMap(({ n, title, paragraphs }) => [
      [`${n}`, title] as const,
      ...paragraphs.map((paragraph) => [`${n}.${paragraph.n}`, paragraph.text] as const),
    ]),
  );
}

function pair(own: ReadonlyMap<string, string>, english: ReadonlyMap<string, string>): Parallel[] {
  return [...own].flatMap(([place, source]) => {
    const other = english.get(place);
    return other === undefined ? [] : [{ source, english: other }];
  });
}

/** One row a line, so that a change can be read. */
function write(tables: Record<string, Record<string, string>>): string {
  return `${JSON.stringify(tables).replaceAll('","', '",\n"')}\n`;
}

/** pnpm bench lexicon --dataset DIR --out FILE: learns the lexicon of packages/similarity from parallel law texts. */
export function learnFromLaw(args: readonly string[]): string {
  const { values } = parseArgs({ args: [...args], options: { dataset: { type: "string" }, out: { type: "string" } } });
  const { dataset, out } = values;
  if (dataset === undefined || out === undefined) throw new TypeError("--dataset DIR and --out FILE are needed.");
  const english = readParagraphs(dataset, "gdpr-en.json");
  const tables = Object.entries(FILES).map(
    ([lang, file]) =>
      [lang, learnLexicon(pair(readParagraphs(dataset, file), english), lang as keyof typeof FILES)] as const,
  );
  writeFileSync(out, write(Object.fromEntries(tables)));
  return tables.map(([lang, table]) => `${lang}: ${Object.keys(table).length} stems\n`).join("");
}
