import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const main = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../apps/api/dist/main.js");
const startLimit = 180_000;

/** The built app with a demo network of its own. */
export type RunningApp = {
  /** Without a slash at the end. */
  address: string;
  /** Where its data lies. */
  folder: string;
  stop: () => Promise<void>;
  /** Kills the app where it stands (SIGKILL); its folder stays. */
  crash: () => Promise<void>;
  /** Starts it again on its folder and its port. */
  restart: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The server of a root user's tests runs as `postgres`: it has to reach its folder. */
function makeDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "samrad-e2e-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A root user's cluster may lie elsewhere, with a link to it in the folder. */
function removeDataFolder(folder: string) {
  const link = path.join(folder, "postgres");
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) rmSync(path.dirname(realpathSync(link)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

type Process = { child: ChildProcess; ended: Promise<void>; output: () => string };

function launch(folder: string, port: number): Process {
  // Nothing of the surroundings configures this app.
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, PORT: String(port), SAMRAD_DATA: folder };
  const child = spawn(process.execPath, [main, "serve", "--demo"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output = (output + chunk).slice(-20_000)));
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return { child, ended, output: () => output };
}

async function end({ child, ended }: Process, signal: "SIGTERM" | "SIGKILL") {
  child.kill(signal);
  await ended;
}

async function launchReady(folder: string, port: number): Promise<Process> {
  const running = launch(folder, port);
  const deadline = Date.now() + startLimit;
  while (!(await isReady(`http://localhost:${port}`))) {
    if (running.child.exitCode !== null || Date.now() > deadline) {
      await end(running, "SIGTERM");
      throw new Error(`The app did not become ready:\n${running.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return running;
}

/** Starts the built app on a free port and waits until it is ready. Throws with the end of its output when it is not. */
export async function startApp(): Promise<RunningApp> {
  if (!existsSync(main)) throw new Error("The app is not built: run `pnpm test --only build --only e2e`.");
  const folder = makeDataFolder();
  const port = await freePort();
  let running = await launchReady(folder, port).catch((error: unknown) => {
    removeDataFolder(folder);
    throw error;
  });
  return {
    address: `http://localhost:${port}`,
    folder,
    async stop() {
      await end(running, "SIGTERM");
      removeDataFolder(folder);
    },
    crash: () => end(running, "SIGKILL"),
    async restart() {
      running = await launchReady(folder, port);
    },
  };
}
