import { readdirSync } from "node:fs";
import path from "node:path";
import { findDrawers, findStrangers } from "./folder-vocabulary.ts";
import { listFiles } from "./list-files.ts";
import { type CommandPlace, type CommandResult, root, runCommand } from "./run-command.ts";
import { type Count, discardReports, reportFile, reportOptions, sumReports } from "./vitest-report.ts";

/** `output` is shown when something failed. */
export type Outcome = Count & { output: string };

/** One step of the test command. `always` for what all others stand on; `needs` names a phase whose failure makes this one pointless. */
export type Phase = { name: string; always?: boolean; needs?: string; run: () => Promise<Outcome> };

/** Two cores that do everything at once are slow, which is no failure. */
const patience = "--testTimeout=30000 --hookTimeout=60000";

const packageFolders = ["apps", "packages", "tooling"].flatMap((room) =>
  readdirSync(path.join(root, room)).map((name) => `${room}/${name}`),
);

const one = ({ ok, output }: CommandResult): Outcome => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  failures: [],
  output,
});

const check = (line: string, place?: CommandPlace) => async () => one(await runCommand(line, place));

/** Runs a vitest command; a failure that no report tells of counts as one. */
async function runTests(line: string, reports: string[], place: CommandPlace): Promise<Outcome> {
  discardReports(reports);
  const { ok, output } = await runCommand(line, place);
  const count = sumReports(reports);
  return { ...count, failed: ok ? count.failed : Math.max(1, count.failed), output };
}

async function refuseLoadingTheApi(): Promise<Outcome> {
  const script =
    "import('@samrad/api').then(()=>process.exit(1),(e)=>process.exit(e.code==='ERR_PACKAGE_PATH_NOT_EXPORTED'?0:1))";
  const { ok } = await runCommand(`node --eval ${script}`, { folder: path.join(root, "apps/web") });
  return one({
    ok,
    output: "The web can load @samrad/api at run time: its export may have a `types` condition alone.",
  });
}

async function checkFolders(): Promise<Outcome> {
  const strangers = findStrangers(listFiles(path.join(root, "packages/domain/src")));
  const drawers = findDrawers(
    packageFolders.flatMap((folder) => listFiles(path.join(root, folder)).map((file) => `${folder}/${file}`)),
  );
  const lines = [
    ...strangers.map(
      (file) => `packages/domain/src/${file}: a capability holds policy, view, queries, commands and their tests.`,
    ),
    ...drawers.map((file) => `${file}: name the folder for what it holds.`),
  ];
  return one({ ok: lines.length === 0, output: lines.join("\n") });
}

/** All packages' tests, on one PostgreSQL; it is stopped again unless it was there before. */
async function runPackageTests(): Promise<Outcome> {
  // Loaded here: its database client exists only once the first phase has generated it.
  const { startTestServer } = await import("@samrad/db/testing");
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startTestServer();
  const env = { TEST_DATABASE_URL: given ?? server?.url ?? "" };
  const reports = packageFolders
    .filter((folder) => folder !== "tooling/e2e")
    .map((folder) => path.join(root, folder, reportFile));
  try {
    return await runTests(
      `turbo run test --continue --concurrency=2 --output-logs=errors-only -- ${reportOptions} ${patience}`,
      reports,
      { env },
    );
  } finally {
    if (server?.started) await server.stop();
  }
}

async function runJourneys(): Promise<Outcome> {
  const folder = path.join(root, "tooling/e2e");
  return runTests(`vitest run ${reportOptions}`, [path.join(folder, reportFile)], { folder });
}

/** What `pnpm test` does, in this order. */
export const phases: Phase[] = [
  { name: "generate", always: true, run: check("turbo run generate --output-logs=errors-only") },
  { name: "format", run: check("oxfmt --check") },
  { name: "lint", run: check("oxlint") },
  { name: "boundaries", run: check("turbo boundaries") },
  { name: "types-only", run: refuseLoadingTheApi },
  { name: "folders", run: checkFolders },
  { name: "dependencies", run: check("sherif") },
  { name: "dead-code", run: check("knip") },
  { name: "types", run: check("turbo run types --continue --concurrency=2 --output-logs=errors-only") },
  { name: "tests", run: runPackageTests },
  { name: "build", run: check("turbo run build --output-logs=errors-only") },
  { name: "e2e", needs: "build", run: runJourneys },
];
