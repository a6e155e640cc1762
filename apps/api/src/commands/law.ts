import { createReadStream, statSync } from "node:fs";
import { stepsBelow } from "@samrad/domain/acts/queries";
import { LawProblem, type LawProblemReason } from "@samrad/domain/law-formats/law-text";
import { readLaw } from "@samrad/domain/law-formats/read-law";
import { importLaw as importInto, type LawImportReport } from "@samrad/domain/law-versions/commands";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

const explanations: Record<LawProblemReason, string> = {
  "encoding.unknown": "the encoding that it declares is not known here; UTF-8, UTF-16 and ISO-8859-1 are",
  "encoding.not_as_declared": "its bytes are not in the encoding that it declares (without one: UTF-8)",
  "xml.malformed": "the XML is not well-formed, at line:column",
  "xml.entities": "it declares entities of its own, which are not read",
  "xml.too_deep": "its elements stand in each other deeper than any law does",
  "json.malformed": "it is not JSON of the shape that is read here",
  "format.unknown": "it is neither Akoma Ntoso nor Formex nor JSON",
  "law.empty": "there are no provisions in it",
  "law.too_large": "it is larger than what is read as a law here",
  "law.part_too_long": "one of its parts is longer than any provision",
  "law.part_twice": "it has the same provision twice",
  "act.unknown": "it does not say which act it is; say so with --act, as celex:32024R1689",
  "language.unknown": "it does not say its language, or another one than sv, nb, nn, en, da, fi; say so with --lang",
  "date.unknown": "it does not say the date of its version; say so with --version, as 2026-07-27",
  "version.taken": "there is another text of that act, language and date; --replace puts this one in its place",
};

/** How far the reading has come: over itself on a terminal, now and then elsewhere. */
function makeProgress(total: number) {
  let drawnAt = 0;
  return (bytes: number, provisions: number) => {
    if (Date.now() - drawnAt < (process.stderr.isTTY ? 100 : 5_000)) return;
    drawnAt = Date.now();
    const line = `${Math.round((bytes / Math.max(total, 1)) * 100)} %  ${provisions} provisions`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  };
}

const outcomes = { imported: "Imported", replaced: "Replaced", unchanged: "Unchanged, there already" } as const;

function describe({ outcome, act, lang, date, provisions, changes, checks }: LawImportReport): string {
  const first = `${outcomes[outcome]}: ${act}, ${lang}, version of ${date}, ${provisions} provisions.\n`;
  if (!changes) return first;
  const changed = changes.map(({ fragment }) => fragment).join(", ");
  return `${first}Changed since the version before: ${changes.length === 0 ? "nothing" : changed}.\nTo be checked: ${checks}.\n`;
}

const withDetail = ({ reason, detail }: LawProblem) =>
  `Not imported, and nothing was changed: ${explanations[reason]}${detail ? ` (${detail})` : ""}.`;

export type LawImportRequest = { file: string; act?: string; version?: string; lang?: string; replace?: boolean };

/** Imports a version of a law, whole or not at all. The application may run meanwhile. */
export async function importLaw(config: Config, request: LawImportRequest): Promise<void> {
  const { file, act, version: date, lang, replace } = request;
  const { size } = statSync(file);
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    const draw = makeProgress(size);
    const bytes = createReadStream(file);
    const reading = await readLaw(bytes, stepsBelow, act);
    const onProgress = (provisions: number) => draw(bytes.bytesRead, provisions);
    const context = { db: storage.db, now: () => new Date() };
    const report = await importInto(context, reading, { act, date, lang, replace, onProgress });
    if (process.stderr.isTTY) process.stderr.write("\n");
    process.stdout.write(describe(report));
  } catch (error) {
    throw error instanceof LawProblem ? new Error(withDetail(error), { cause: error }) : error;
  } finally {
    await storage.close();
  }
}
