import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatter } from "@lingui/format-po";
import type { Language } from "../src/languages.ts";

const po = formatter({ explicitIdAsDefault: true, origins: false });
export const cataloguesFolder = join(import.meta.dirname, "..", "catalogues");

export type Texts = Map<string, { area: string; text: string }>;

async function readArea(area: string, language: Language): Promise<[string, string][]> {
  const filename = join(cataloguesFolder, area, `${language}.po`);
  const content = await readFile(filename, "utf8");
  const parsed = await po.parse(content, { locale: language, sourceLocale: "sv", filename });
  const entries = Object.entries(parsed).map(([id, entry]): [string, string] => [id, entry.translation ?? ""]);
  const written = content.match(/^msgid "[^"]/gm)?.length ?? 0;
  if (written !== entries.length) throw new Error(`${filename}: an id stands twice`);
  return entries;
}

/** The areas that have catalogues, in alphabetical order. */
export async function listAreas(): Promise<string[]> {
  const entries = await readdir(cataloguesFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** All texts of a language, by id. Throws when an id stands twice. */
export async function readTexts(language: Language): Promise<Texts> {
  const texts: Texts = new Map();
  for (const area of await listAreas()) {
    for (const [id, text] of await readArea(area, language)) {
      const taken = texts.get(id);
      if (taken) throw new Error(`${id} stands in the areas ${taken.area} and ${area}`);
      texts.set(id, { area, text });
    }
  }
  return texts;
}
