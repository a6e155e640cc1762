import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const repository = join(import.meta.dirname, "..", "..", "..");
const skipped = new Set(["node_modules", "generated", "dist", "i18n"]);

/** What the sources of apps and packages say about ids of texts. */
export type Usage = {
  /** Every string literal. */
  literals: Set<string>;
  /** What stands before and after the hole of a template such as `error.${reason}`. */
  patterns: { before: string; after: string }[];
  /** Ids that are asked for by name: `t("…")` and `id="…"` of a translated element. */
  asked: { id: string; file: string }[];
};

async function listSources(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(skipped.has(entry.name) ? [] : await listSources(path)));
    else if (/\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name)) found.push(path);
  }
  return found;
}

function scan(source: string, file: string, usage: Usage) {
  for (const [, literal] of source.matchAll(/"([a-z][\w.]*)"/g)) usage.literals.add(literal!);
  for (const [, before, after] of source.matchAll(/`([a-z_]+\.[\w.]*)\$\{[^}]*\}([\w.]*)`/g))
    usage.patterns.push({ before: before!, after: after! });
  for (const [, id] of source.matchAll(/(?:\bt\(\s*|<Translated\s[^>]*\bid=)"([^"]+)"/g))
    usage.asked.push({ id: id!, file });
}

/** Reads the sources of every app and package but this one. */
export async function scanSources(): Promise<Usage> {
  const usage: Usage = { literals: new Set(), patterns: [], asked: [] };
  for (const room of ["apps", "packages"])
    for (const file of await listSources(join(repository, room))) scan(await readFile(file, "utf8"), file, usage);
  return usage;
}

/** Whether any source asks for the text, by its id or by a template that may make it. */
export function isUsed(id: string, usage: Usage): boolean {
  if (usage.literals.has(id)) return true;
  return usage.patterns.some(({ before, after }) => id.startsWith(before) && id.endsWith(after));
}
