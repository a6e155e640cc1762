import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inject } from "vitest";
import { lane } from "./lanes.ts";
import { main } from "./running-app.ts";

/** Runs a command on the app of this lane, as its operator does, while it serves. Throws with what it said when it fails. */
export async function samrad(...args: string[]): Promise<string> {
  const { PATH, HOME, TMPDIR } = process.env;
  const folder = inject("folders")[lane()]!;
  const env = { PATH, HOME, TMPDIR, SAMRAD_DATA: folder };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], { cwd: folder, env });
  return stdout;
}
