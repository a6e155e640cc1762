import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { ZodError } from "zod";
import type { FoundingOptions } from "./commands/found.ts";
import type { LawImportRequest } from "./commands/law.ts";
import { readConfig } from "./config.ts";

const config = () => readConfig(process.env);

/** To run it. */
function addRunning(program: Command) {
  program
    .command("serve")
    .description("serve web, API and live updates on one port (PORT, 4000 by default)")
    .option("--demo", "a demo network: seeded when empty, with a page to sign in as its cast and a mailbox page")
    .action(async (options: { demo?: boolean }) =>
      (await import("./commands/serve.ts")).serve({ ...config(), ...(options.demo ? { demo: true } : {}) }),
    );
  program
    .command("migrate")
    .description("apply the database migrations that are not applied yet")
    .option("--status", "only say which are missing; exit code 1 when some are")
    .action(async (options: { status?: boolean }) =>
      (await import("./commands/migrate.ts")).migrate(config(), options),
    );
  program
    .command("doctor")
    .description("check the machine, the database and the data folder, and say what to do about what is wrong")
    .action(async () => (await import("./commands/doctor.ts")).doctor(config()));
}

/** To begin a network. */
function addBeginning(program: Command) {
  program
    .command("seed")
    .description("fill an empty database with the demo network; does nothing when there is one already")
    .action(async () => (await import("./commands/seed.ts")).seed(config()));
  program
    .command("found")
    .description("begin a network of real people: the first organisation and its first administrator")
    .requiredOption("--organisation <name>", "the name of the organisation")
    .requiredOption("--country <code>", "its country, as two letters (SE, NO)")
    .requiredOption("--name <name>", "the administrator's name")
    .requiredOption("--email <address>", "the address to which the sign-in code is sent")
    .option("--language <code>", "sv, nb, nn or en", "sv")
    .option("--no-concepts", "begin with an empty vocabulary")
    .action(async (options: FoundingOptions) => (await import("./commands/found.ts")).found(config(), options));
}

/** What comes in and goes out. */
function addExchange(program: Command) {
  program
    .command("import")
    .argument("<what>", "threads or concepts")
    .argument(
      "[files...]",
      "threads: a JSONL file, one thread a line; concepts: Turtle or JSON-LD files, or none for the starter vocabulary",
    )
    .description(
      "import threads (streaming, each once by its id, bad lines reported by number) or a vocabulary (SKOS, each file whole or not at all)",
    )
    .option("--dry-run", "threads: check and count, write nothing")
    .option("--skip-other-languages", "concepts: leave out labels in languages that the network does not have")
    .action(async (what: string, files: string[], options: { dryRun?: boolean; skipOtherLanguages?: boolean }) => {
      if (what === "concepts")
        return (await import("./commands/concepts.ts")).importConcepts(config(), { files, ...options });
      const [file, ...more] = files;
      if (!file || more.length > 0) throw new Error(`Name the one file of ${what} to import.`);
      return (await import("./commands/import.ts")).importThreads(config(), { what, file, ...options });
    });
  program
    .command("export")
    .argument("<what>", "threads or concepts")
    .argument("[file]", "where to write; standard output without it")
    .description(
      "export all threads, or the vocabulary as Turtle (as JSON-LD to a file.jsonld), in the format that import reads",
    )
    .action(async (what: string, file?: string) =>
      what === "concepts"
        ? (await import("./commands/concepts.ts")).exportConcepts(config(), file)
        : (await import("./commands/export.ts")).exportThreads(config(), { what, file }),
    );
  program
    .command("reindex")
    .argument("<what>", "citations")
    .description("read all texts again for what they cite, after an update that reads better")
    .action(async (what: string) => (await import("./commands/reindex.ts")).reindex(config(), what));
}

function addLaw(program: Command) {
  program
    .command("law")
    .description("the texts of laws")
    .command("import")
    .argument("<file>", "JSON, Akoma Ntoso or Formex")
    .option("--act <key>", "the act, when the file does not say: celex:32024R1689")
    .option("--version <date>", "the date of the consolidated version, when the file does not say: 2026-07-27")
    .option("--lang <code>", "its language, when the file does not say: sv, nb, nn, en, da, fi")
    .option("--replace", "put it in the place of another text of the same act, language and date")
    .description(
      "import a version of a law, whole or not at all; what cites a provision that has changed is to be checked",
    )
    .action(async (file: string, options: Omit<LawImportRequest, "file">) =>
      (await import("./commands/law.ts")).importLaw(config(), { file, ...options }),
    );
}

/** The commands of `pnpm samrad`. Each is read when it is asked for, so that serving does not wait for the others. */
export function makeProgram(): Command {
  const program = new Command("samrad")
    .description("Samråd, the platform of a network of legal experts")
    .showHelpAfterError();
  for (const add of [addRunning, addBeginning, addExchange, addLaw]) add(program);
  return program;
}

function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n");
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return `${error.message}\nAnother program uses that port: set PORT to a free one.`;
  return error instanceof Error
    ? process.env.LOG_LEVEL === "debug"
      ? (error.stack ?? error.message)
      : error.message
    : String(error);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  makeProgram()
    .parseAsync()
    .catch((error: unknown) => {
      process.stderr.write(`${explain(error)}\n`);
      process.exit(1);
    });
}
