// Plain JavaScript: this runs before anything is built, and on every start.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// No tool looks for a newer version of itself or tells anyone that it was used.
Object.assign(process.env, {
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
});

/** The binary itself, where it lies as expected: the script before it would look for it for as long as it then runs. */
function findTurbo() {
  const script = path.join(root, "node_modules/.bin/turbo");
  const name = `@turbo/${process.platform}-${process.arch === "x64" ? "64" : process.arch}/bin/turbo`;
  try {
    return createRequire(realpathSync(path.join(root, "node_modules/turbo/package.json"))).resolve(name);
  } catch {
    return script;
  }
}

/**
 * Runs a turbo task and shows its output if it fails. What has not changed since the last time costs about 0.2 s.
 *
 * @param {"build" | "generate"} task
 * @param {string} notice Said when it takes longer than that.
 */
export async function prepare(task, notice) {
  const child = spawn(findTurbo(), ["run", task, "--output-logs=errors-only"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const patience = setTimeout(() => console.error(notice), 1_000);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(patience);
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}

/**
 * Runs Node on a file with the terminal's own input and output, in the root unless told otherwise.
 *
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function runNode(args, { cwd = root } = {}) {
  const child = spawn(process.execPath, args, { cwd, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  // A terminal interrupts both: this process only waits for the other.
  process.on("SIGINT", () => {});
  return { child, done: new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1))) };
}
