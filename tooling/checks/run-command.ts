import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Nothing that is run reaches for the network: no telemetry, no look for a newer version. */
export const silence = {
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

export type CommandResult = { ok: boolean; output: string };
export type CommandPlace = { folder?: string; env?: Record<string, string> };

const binaries = path.join(root, "node_modules/.bin");

/** Runs a program of the root's `node_modules/.bin` or of the PATH; gathers what it writes. */
export async function runCommand(line: string, { folder = root, env = {} }: CommandPlace = {}): Promise<CommandResult> {
  const [program = "", ...args] = line.split(" ");
  const search = [path.join(folder, "node_modules/.bin"), binaries, process.env.PATH].join(path.delimiter);
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...silence, ...colours, PATH: search, ...env },
  });
  let output = "";
  const gather = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on("data", gather);
  child.stderr.on("data", gather);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}
