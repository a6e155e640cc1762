import { createReadStream, createWriteStream, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "@samrad/db/client";
import {
  importStarterVocabulary,
  importVocabulary,
  type VocabularyReport,
} from "@samrad/domain/vocabulary-interchange/commands";
import { writeJsonLd } from "@samrad/domain/vocabulary-interchange/json-ld";
import type { VocabularyReason } from "@samrad/contracts/vocabulary-files";
import { BadVocabulary, type Statements } from "@samrad/domain/vocabulary-interchange/policy";
import { exportVocabulary } from "@samrad/domain/vocabulary-interchange/queries";
import { writeTurtle } from "@samrad/domain/vocabulary-interchange/turtle";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";
import { readVocabulary } from "../vocabulary-reading.ts";
import { ignoreClosedPipe } from "./export.ts";

/** Bytes. JSON-LD has to be in memory whole. */
const largest = { turtle: 200_000_000, json: 40_000_000 };

const explanations: Record<VocabularyReason, string> = {
  "file.too_large": "the file is too large",
  "file.not_readable": "the file cannot be read",
  "file.remote_context": "the context lies elsewhere, and nothing is fetched: put it into the file",
  "file.no_concepts": "the file has no skos:Concept",
  "file.too_many_concepts": "the file has more than 50,000 concepts",
  "file.too_many_statements": "the file says more than a million things",
  "language.unknown":
    "the language is not one of sv, nb, nn, en, da, fi (--skip-other-languages leaves such labels out)",
  "language.missing": "the label has no language",
  "label.missing": "there is no preferred label in a known language",
  "label.two": "there are two preferred labels in one language",
  "text.too_long": "the text is too long: labels have at most 200 characters, notes 4,000",
  "text.malformed": "the text is empty, or has control characters in it",
  "broader.cycle": "the concept stands above itself",
};

const isJson = (file: string) => /\.(jsonld|json)$/i.test(file);

type Progress = (text: string, share: number) => void;

/** Draws where the import stands: over itself on a terminal, now and then elsewhere. */
function progress(): Progress {
  const width = 30;
  let drawnAt = 0;
  return (text, share) => {
    if (Date.now() - drawnAt < (process.stderr.isTTY ? 100 : 2_000) && share < 1) return;
    drawnAt = Date.now();
    const bar = "#".repeat(Math.round(share * width)).padEnd(width, ".");
    const line = `[${bar}] ${Math.round(share * 100)} %  ${text}`;
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`);
  };
}

function readFileOf(file: string, draw: Progress): Promise<Statements> {
  const { size } = statSync(file);
  const onRead = (read: number) => draw("read", size === 0 ? 1 : read / size);
  return readVocabulary(createReadStream(file), { isJson: isJson(file), size, largest, onRead });
}

function describe({
  concepts,
  created,
  changed,
  unchanged,
  unnamed,
  groups,
  linked,
  leftOut,
}: VocabularyReport): string {
  const extra = [
    linked > 0 ? `${linked} concepts linked to what has come since` : "",
    unnamed > 0 ? `${unnamed} concepts without any label left out` : "",
    leftOut > 0 ? `${leftOut} statements about things without a name left out` : "",
  ].filter(Boolean);
  const counts = `${concepts} concepts: ${created} new, ${changed} changed, ${unchanged} unchanged; ${groups} groups`;
  return [counts, ...extra].join("; ");
}

function explain(file: string, { problems }: BadVocabulary): string {
  const lines = problems.map(({ reason, subject, detail }) =>
    [subject, explanations[reason], detail].filter(Boolean).join(": "),
  );
  return [`${file}: nothing was imported.`, ...lines].join("\n");
}

export type ConceptImport = { files: readonly string[]; skipOtherLanguages?: boolean };

/**
 * Imports vocabularies, each file whole or not at all; the starter vocabulary when no file is named. The application
 * may run meanwhile. Throws an error that says what is wrong with a file.
 */
export async function importConcepts(config: Config, { files, skipOtherLanguages }: ConceptImport): Promise<void> {
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    if (files.length === 0) report("the starter vocabulary", await importStarterVocabulary(storage.db, new Date()));
    for (const file of files) report(file, await importFile(storage.db, file, { skipOtherLanguages }));
  } finally {
    await storage.close();
  }
}

function report(file: string, result: VocabularyReport) {
  process.stdout.write(`${file}: ${describe(result)}\n`);
}

async function importFile(db: Database, file: string, options: { skipOtherLanguages?: boolean }) {
  const draw = progress();
  const onProgress = (written: number, total: number) =>
    draw(`${written} of ${total} concepts written`, total === 0 ? 1 : written / total);
  try {
    const statements = await readFileOf(file, draw);
    return await importVocabulary({ db, now: () => new Date() }, statements, {
      ...options,
      file: path.basename(file),
      onProgress,
    });
  } catch (error) {
    throw error instanceof BadVocabulary ? new Error(explain(file, error), { cause: error }) : error;
  } finally {
    if (process.stderr.isTTY) process.stderr.write("\n");
  }
}

/** Writes the vocabulary: as JSON-LD when the file is called so, else as Turtle. */
export async function exportConcepts(config: Config, file?: string): Promise<void> {
  const storage = await openStorage(config, { serving: false });
  try {
    const triples = exportVocabulary(storage.db);
    const pieces = Readable.from(file && isJson(file) ? writeJsonLd(triples) : writeTurtle(triples));
    await (file
      ? pipeline(pieces, createWriteStream(file))
      : pipeline(pieces, process.stdout, { end: false }).catch(ignoreClosedPipe));
  } finally {
    await storage.close();
  }
}
