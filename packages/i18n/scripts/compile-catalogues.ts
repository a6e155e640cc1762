import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Language, languages } from "../src/languages.ts";
import { laterAreas } from "./later-areas.ts";
import { compileText, placeholdersOf } from "./placeholders.ts";
import { readTexts, type Texts } from "./read-catalogues.ts";

const output = join(import.meta.dirname, "..", "src", "generated");

async function writeMessages(language: Language, part: "first" | "later", texts: Texts) {
  const isLater = part === "later";
  const own = [...texts].filter(([, { area }]) => laterAreas.has(area) === isLater);
  const compiled = Object.fromEntries(own.map(([id, { text }]) => [id, compileText(id, text)]));
  const source = `import type { Messages } from "@lingui/core";\n\nexport const messages: Messages = ${JSON.stringify(compiled)} as Messages;\n`;
  await writeFile(join(output, `${language}-${part}.ts`), source);
}

function valuesType(id: string, text: string): string {
  const placeholders = [...placeholdersOf(compileText(id, text))];
  if (placeholders.length === 0) return "null";
  return `{ ${placeholders.map(([name, type]) => `${JSON.stringify(name)}: ${type}`).join("; ")} }`;
}

async function writeTypes(texts: Texts) {
  const lines = [...texts].map(([id, { text }]) => `  ${JSON.stringify(id)}: ${valuesType(id, text)};`);
  const source = `export type MessageValues = {\n${lines.join("\n")}\n};\nexport type MessageId = keyof MessageValues;\n`;
  await writeFile(join(output, "message-values.ts"), source);
}

await mkdir(output, { recursive: true });
for (const language of languages) {
  const texts = await readTexts(language);
  await writeMessages(language, "first", texts);
  await writeMessages(language, "later", texts);
}
await writeTypes(await readTexts("sv"));
