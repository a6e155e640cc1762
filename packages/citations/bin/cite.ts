// pnpm --silent cite < in.jsonl > out.jsonl: {"id","text","lang"?,"act"?} a line in, {"id","citations"} a line out.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { findCitations, type FindOptions } from "../src/find-citations.ts";

interface Line extends FindOptions {
  readonly id: unknown;
  readonly text: string;
}

function toLine(json: string): Line {
  const line: unknown = JSON.parse(json);
  if (typeof line !== "object" || line === null || !("text" in line) || typeof line.text !== "string")
    throw new TypeError('Each line is an object with "id" and "text".');
  return { id: null, ...line } as Line;
}

function citeLine(json: string): string {
  const { id, text, lang, act } = toLine(json);
  return `${JSON.stringify({ id, citations: findCitations(text, { lang, act }) })}\n`;
}

let count = 0;
try {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    count += 1;
    if (line.trim() !== "" && !process.stdout.write(citeLine(line))) await once(process.stdout, "drain");
  }
} catch (error) {
  process.stderr.write(`Line ${count}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
