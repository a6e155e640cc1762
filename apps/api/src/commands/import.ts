import { statSync } from "node:fs";
import { maxLineLength } from "@samrad/contracts/interchange";
import { type ImportReport, importThreads as importInto } from "@samrad/domain/interchange/commands";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";
import { readLines } from "./lines.ts";

const explanations: Record<string, string> = {
  "line.too_long": `the line is longer than ${maxLineLength / 1_000_000} million characters`,
  "line.not_json": "the line is not JSON",
  "line.wrong_shape": "a field is missing or of the wrong kind",
  "date.malformed": "not a date and time in ISO 8601 with a time zone",
  "date.in_future": "the time lies in the future",
  "language.unknown": "not one of the languages sv, nb, nn, en, da, fi",
  "country.unknown": "not the name or the code of a country",
  "number.repeated": "two posts have the same number",
  "text.malformed": "the text has control characters or broken ones in it",
  "text.too_long": "the text is too long",
  "text.empty": "there is no text",
};

function describe({ lines, opened, extended, unchanged, posts, refused }: ImportReport): string {
  return `${lines} lines: ${opened} threads opened, ${extended} extended, ${unchanged} unchanged, ${posts} posts; ${refused} lines refused`;
}

/** Draws where the import stands: over itself on a terminal, now and then elsewhere. */
function progress(total: number) {
  const width = 30;
  let drawnAt = 0;
  return (bytes: number, report?: Readonly<ImportReport>) => {
    const pause = process.stderr.isTTY ? 100 : 5_000;
    if (Date.now() - drawnAt < pause) return;
    drawnAt = Date.now();
    const share = total === 0 ? 1 : bytes / total;
    const bar = "#".repeat(Math.round(share * width)).padEnd(width, ".");
    const line = `[${bar}] ${Math.round(share * 100)} %  ${report ? `${report.opened + report.extended} threads, ${report.posts} posts` : ""}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  };
}

function report(result: ImportReport, dryRun: boolean) {
  if (process.stderr.isTTY) process.stderr.write("\n");
  for (const { line, reason, path } of result.problems) {
    process.stderr.write(`line ${line}${path ? `, ${path}` : ""}: ${explanations[reason] ?? reason}\n`);
  }
  if (result.refused > result.problems.length)
    process.stderr.write(`and ${result.refused - result.problems.length} more\n`);
  process.stdout.write(`${dryRun ? "Nothing was written. " : ""}${describe(result)}\n`);
}

/** Ctrl-C ends the import after the line that is being read; run again, it goes on from there. */
async function* untilInterrupted(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let interrupted = false;
  const interrupt = () => (interrupted = true);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);
  for await (const line of lines) {
    if (interrupted) break;
    yield line;
  }
  if (!interrupted) return;
  process.exitCode = 130;
  process.stderr.write("\nInterrupted. What was imported stays; run the command again to go on.\n");
}

type Request = { what: string; file: string; dryRun?: boolean };

/** Imports a file; exit code 1 when lines were refused. The application may run meanwhile: readers see the threads appear. */
export async function importThreads(config: Config, { what, file, dryRun = false }: Request): Promise<void> {
  if (what !== "threads") throw new Error(`There is nothing to import that is called ${what}: threads can be.`);
  const { size } = statSync(file);
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    const draw = progress(size);
    let bytes = 0;
    const lines = untilInterrupted(readLines(file, maxLineLength, (read) => (bytes = read)));
    const onProgress = (state: Readonly<ImportReport>) => draw(bytes, state);
    const result = await importInto({ db: storage.db, now: () => new Date() }, lines, { dryRun, onProgress });
    report(result, dryRun);
    if (result.refused > 0) process.exitCode = 1;
  } finally {
    await storage.close();
  }
}
