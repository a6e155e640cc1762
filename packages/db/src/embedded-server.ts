import * as fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { checkOwner, type Cluster, createCluster, isCreated, placeCluster, run } from "./cluster.ts";
import { type Access, changePort, createAccess, database, isFree, readAccess, urlOf } from "./server-access.ts";

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

const patience = 60_000;
const lookEvery = 200;
/** Steps of niceness. */
const yields = 5;

/**
 * Starts the server of a data folder, or finds it running. Makes the cluster on first use; removes what a killed
 * server left behind. `flags` are passed to the server. Throws when it does not start within a minute.
 */
export async function startEmbeddedServer(folder: string, flags: string[] = []): Promise<EmbeddedServer> {
  const home = path.resolve(folder);
  const cluster = placeCluster(home);
  const access = readAccess(home) ?? (await createAccess(home));
  if (!isCreated(cluster)) await createCluster(cluster, access);
  checkOwner(cluster);
  const port = await choosePort(cluster, home, access);
  const start = () => startServer(cluster, port, flags);
  const started = await start();
  await ensureDatabase(port);
  const stop = async () =>
    void (await run(cluster, "pg_ctl", ["stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.data]));
  return { url: urlOf(port, database), started, revive: async () => void (await start()), stop };
}

/** The address of a data folder's database, whether or not its server runs. */
export function embeddedServerUrl(folder: string): string | undefined {
  const access = readAccess(folder);
  return access && urlOf(access, database);
}

/** Keeps the port as long as it is free or our own server's. */
async function choosePort(cluster: Cluster, folder: string, access: Access): Promise<Access> {
  if (isRunning(cluster) || (await isFree(access.port))) return access;
  // Somebody has it: a server of ours that another process has just started, or another program.
  if (await accepts(access)) return access;
  return changePort(folder, access);
}

const pidFile = (cluster: Cluster) => path.join(cluster.data, "postmaster.pid");

/** Whose the number in the pid file is: after a crash nobody's, or by now another program's, which may be a PostgreSQL too. */
function holderOf(cluster: Cluster): "ours" | "another" | undefined {
  const content = fs.existsSync(pidFile(cluster)) ? fs.readFileSync(pidFile(cluster), "utf8") : "";
  const pid = Number.parseInt(content, 10);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return undefined;
  }
  return fs.existsSync(`/proc/${pid}`) ? holderByFolder(cluster, pid) : "ours";
}

/** A server works in the folder of its data. */
function holderByFolder({ data }: Cluster, pid: number) {
  try {
    return fs.realpathSync(data) === fs.readlinkSync(`/proc/${pid}/cwd`) ? "ours" : "another";
  } catch {
    return "another";
  }
}

const isRunning = (cluster: Cluster) => holderOf(cluster) === "ours";

/** Returns whether it was this call that started the server. */
async function startServer(cluster: Cluster, access: Access, flags: string[]): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (isRunning(cluster)) {
      if (await accepts(access)) return false;
    } else {
      // A number that is nobody's PostgreSQL removes by itself, once it has seen that no backend of the dead server lives.
      if (holderOf(cluster) === "another") fs.rmSync(pidFile(cluster), { force: true });
      if ((await launch(cluster, access, flags)) && (await accepts(access))) return true;
    }
    // The backends of a killed server hold its shared memory for a moment; a starting one needs one.
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
  const log = fs.readFileSync(cluster.log, "utf8").split("\n").slice(-8).join("\n");
  throw new Error(`The database server did not start. The end of ${cluster.log}:\n${log}`);
}

async function launch(cluster: Cluster, { port }: Access, flags: string[]): Promise<boolean> {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=''", "timezone=UTC"];
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`), ...flags].join(" ");
  const place = ["-D", cluster.data, "-l", cluster.log];
  const { code } = await run(cluster, "pg_ctl", ["start", "-w", "-t", "60", ...place, "-o", options]);
  if (code === 0) yieldToUs(cluster);
  return code === 0;
}

/** Of the two the server has many processes and the application one, for which all wait: where both want the processor, that one goes first. */
function yieldToUs(cluster: Cluster) {
  try {
    os.setPriority(Number.parseInt(fs.readFileSync(pidFile(cluster), "utf8"), 10), yields);
  } catch {
    // It runs as well without.
  }
}

async function accepts(access: Access): Promise<boolean> {
  // What listens there may be no PostgreSQL and never answer.
  const client = new pg.Client({ connectionString: urlOf(access, "postgres"), connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Two may make it at once: the second finds it. */
async function ensureDatabase(access: Access) {
  const client = new pg.Client({ connectionString: urlOf(access, "postgres") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended('create database', 0))");
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
