import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { chmodSync, mkdirSync, openSync } from "node:fs";
import net from "node:net";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../../../..");
const main = path.join(root, "apps/api/dist/main.js");
const startLimit = 120_000;

/** Signs the cookies of the networks that benches make, which nobody else can reach. */
export const secret = "a bench signs its own sessions, for itself alone";

/** The built application in a process of its own. */
export type RunningApp = {
  /** Without a slash at the end. */
  address: string;
  pid: number;
  ended: Promise<number | null>;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
  /** Kills it where it stands. */
  kill(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Builds what is not built yet, as starting the application does. */
export function build(): void {
  execFileSync(path.join(root, "node_modules/.bin/turbo"), ["run", "build", "--output-logs=errors-only"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  });
}

/** A folder of the data folder; the account of an embedded PostgreSQL may reach it. */
export function dataFolder(name: string): string {
  const folder = path.join(root, "data/bench", name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

export async function untilReady(address: string, child?: ChildProcess): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (!(await isReady(address))) {
    if (Date.now() > deadline || (child && child.exitCode !== null)) throw new Error(`${address} did not become ready`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Options = { folder: string; port: number; databaseUrl?: string; profile?: string };

/** Starts the built application in production mode and waits until it is ready; `profile` is a folder for its CPU profile. */
export async function startApp({ folder, port, databaseUrl = "", profile }: Options): Promise<RunningApp> {
  const { PATH, HOME } = process.env;
  const settings = { PORT: String(port), SAMRAD_DATA: folder, SAMRAD_SECRET: secret, DATABASE_URL: databaseUrl };
  const log = openSync(path.join(folder, "app.log"), "a");
  const flags = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...flags, main, "serve"], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
    stdio: ["ignore", log, log],
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const address = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  await untilReady(address, child).catch(async (error: unknown) => {
    await end("SIGKILL");
    throw error;
  });
  return { address, pid: child.pid!, ended, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/** The cookie header of a session, as the application signs it. */
export function cookieOf({ token }: { token: string }): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `samrad.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Megabytes of memory that a process holds. */
export function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}
