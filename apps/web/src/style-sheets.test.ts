import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const here = import.meta.dirname;
const sources = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

type Use = { sheet: string; names: string[]; anyName: boolean };

/** What a source takes from each style sheet that it imports; `anyName` when a name is made as it runs. */
function usesOf(file: string): Use[] {
  const source = readFileSync(path.join(here, file), "utf8");
  return [...source.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)].map(([, styles, sheet]) => ({
    sheet: path.join(path.dirname(file), sheet!),
    names: [...source.matchAll(new RegExp(`(?<![\\w./])${styles}\\.(\\w+)`, "g"))].map(([, name]) => name!),
    anyName: source.includes(`${styles}[`),
  }));
}

function classesOf(sheet: string): Set<string> {
  const rules = readFileSync(path.join(here, sheet), "utf8").replaceAll(/\{[^{}]*\}|:global\([^)]*\)/g, "{}");
  return new Set([...rules.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name]) => name!));
}

const ownSheets = [here, path.join(here, "../../../packages/ui/src")].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => path.join(folder, file)),
);

/** What stands beside any element of a kind: see `scripts/lighter-rules.ts`. */
const besideAny = /(?:^|[\s>+~(,])(?:\*|[a-z][\w-]*)\s*[+~]\s*[^=\s]/;

const uses = sources.flatMap(usesOf);
const sheets = [...new Set(uses.map(({ sheet }) => sheet))];

test.each(sheets)("%s has the classes that are asked for, and no other", (sheet) => {
  const ofSheet = uses.filter((use) => use.sheet === sheet);
  const asked = new Set(ofSheet.flatMap(({ names }) => names));
  const had = classesOf(sheet);
  expect([...asked].filter((name) => !had.has(name))).toEqual([]);
  if (ofSheet.some(({ anyName }) => anyName)) return;
  expect([...had].filter((name) => !asked.has(name))).toEqual([]);
});

test("no rule asks for what stands beside any element", () => {
  const heavy = ownSheets.flatMap((file) => {
    const rules = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    return [...rules.matchAll(/([^{};]+)\{/g)]
      .map(([, selector]) => selector!.trim())
      .filter((one) => besideAny.test(one));
  });
  expect(ownSheets.length).toBeGreaterThan(sheets.length);
  expect(heavy).toEqual([]);
});
