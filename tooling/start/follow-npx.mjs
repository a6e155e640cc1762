import { existsSync, readFileSync } from "node:fs";

const every = 500;

/** @param {number} pid */
function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  // The name in parentheses may hold spaces; state and parent come after it.
  return existsSync(file)
    ? Number(
        readFileSync(file, "utf8")
          .replace(/^.*\) \S /s, "")
          .split(" ")[0],
      )
    : undefined;
}

/**
 * Whoever stops `npx` means what it started. It passes the signal to the shell that it puts between, and no further:
 * when that shell is gone this process stops itself, instead of holding port and data folder. On Linux alone.
 */
export function followNpx() {
  const isBelowNpx = process.env.npm_execpath?.includes("/_npx/") ?? false;
  const manager = process.ppid;
  const shell = parentOf(manager);
  if (!isBelowNpx || shell === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === manager && parentOf(manager) === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, every);
  watch.unref();
}
