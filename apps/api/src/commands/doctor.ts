import { constants, accessSync, existsSync, mkdirSync, statfsSync } from "node:fs";
import { countCitations } from "@samrad/domain/citations/queries";
import type { Config } from "../config.ts";
import { openStorage, type Storage } from "../storage.ts";

type Finding = { what: string; ok: boolean; detail: string; remedy?: string };

const oldestNode = [20, 19] as const;
const oldestPostgres = 15;
const leastSpace = 1024 ** 3;

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return { what: "Node", ok, detail: process.version, remedy: `Install Node ${oldestNode.join(".")} or newer.` };
}

function checkFolder({ dataFolder }: Config): Finding {
  const remedy = `Make the folder writable for the user that runs Samråd, or set SAMRAD_DATA.`;
  try {
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    return { what: "Data folder", ok: true, detail: dataFolder };
  } catch (error) {
    return { what: "Data folder", ok: false, detail: String(error), remedy };
  }
}

function checkSpace({ dataFolder }: Config): Finding {
  const { bavail, bsize } = statfsSync(existsSync(dataFolder) ? dataFolder : ".");
  const free = bavail * bsize;
  return {
    what: "Disk",
    ok: free > leastSpace,
    detail: `${(free / 1024 ** 3).toFixed(1)} GiB free`,
    remedy: "Make room: writes fail when the disk is full.",
  };
}

function checkMail({ smtpUrl, demo }: Config): Finding {
  const remedy = "Set SMTP_URL: without it nobody receives a sign-in code.";
  return {
    what: "Mail",
    ok: Boolean(smtpUrl) || demo,
    detail: smtpUrl ? "SMTP_URL is set" : demo ? "stays in the app (demo)" : "no SMTP_URL",
    remedy,
  };
}

function checkAddress({ publicUrl, demo }: Config): Finding {
  const remedy = "Set PUBLIC_URL to the https address that people use: passkeys and links in mail need it.";
  return {
    what: "Public address",
    ok: publicUrl !== undefined || demo,
    detail: publicUrl ?? "PUBLIC_URL is not set",
    remedy,
  };
}

async function checkServer({ pool }: Storage): Promise<Finding> {
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  return {
    what: "PostgreSQL",
    ok: major >= oldestPostgres,
    detail: `version ${major}`,
    remedy: `Use PostgreSQL ${oldestPostgres} or newer.`,
  };
}

async function checkCase({ pool }: Storage): Promise<Finding> {
  const { rows } = await pool.query<{ ok: boolean }>("select lower('ÅÄÖÆØ') = 'åäöæø' as ok");
  const remedy = "Create the database with a UTF-8 locale such as C.UTF-8: searching depends on it.";
  return { what: "Letters", ok: rows[0]?.ok ?? false, detail: "upper and lower case of å, ä, ö, æ, ø", remedy };
}

async function checkMigrations(storage: Storage): Promise<Finding> {
  const missing = await storage.pendingMigrations();
  return {
    what: "Migrations",
    ok: missing.length === 0,
    detail: missing.length === 0 ? "all applied" : `missing: ${missing.join(", ")}`,
    remedy: "Run: pnpm samrad migrate",
  };
}

/** Told, not judged: how often people had to correct what the program reads. */
async function tellCitations({ db }: Storage): Promise<Finding> {
  const { citations, wrong, missed, detached } = await countCitations(db);
  const detail = `${citations}; marked wrong ${wrong}, missed ${missed}, corrections without their words ${detached}`;
  return { what: "Citations", ok: true, detail };
}

async function checkDatabase(config: Config): Promise<Finding[]> {
  try {
    const storage = await openStorage(config, { serving: false });
    try {
      const migrations = await checkMigrations(storage);
      const server = [await checkServer(storage), await checkCase(storage), migrations];
      return migrations.ok ? [...server, await tellCitations(storage)] : server;
    } finally {
      await storage.close();
    }
  } catch (error) {
    return [
      {
        what: "Database",
        ok: false,
        detail: error instanceof Error ? error.message : String(error),
        remedy: "Check DATABASE_URL, or the end of postgres.log in the data folder.",
      },
    ];
  }
}

/** Looks at what Samråd depends on. Exit code 1 when something is wrong. */
export async function doctor(config: Config): Promise<void> {
  const findings = [
    checkNode(),
    checkFolder(config),
    checkSpace(config),
    ...(await checkDatabase(config)),
    checkMail(config),
    checkAddress(config),
  ];
  for (const { what, ok, detail, remedy } of findings) {
    process.stdout.write(`${ok ? "ok   " : "WRONG"}  ${what}: ${detail}\n`);
    if (!ok && remedy) process.stdout.write(`       ${remedy}\n`);
  }
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}
