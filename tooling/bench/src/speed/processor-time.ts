import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second. */
const ticksPerSecond = 100;

type Process = { parent: number; ticks: number };

function readProcess(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    // utime, stime and those of children that have ended (proc_pid_stat(5), fields 14 to 17).
    const ticks = fields[11]! + fields[12]! + fields[13]! + fields[14]!;
    return { parent: fields[1]!, ticks };
  } catch {
    return undefined;
  }
}

/** Seconds of processor time that a process and those it has started have used; nothing where the system does not tell. */
export function processorTime(pid: number): number | undefined {
  const names = tryRead().filter((name) => /^\d+$/.test(name));
  const processes = new Map(names.map((name) => [Number(name), readProcess(name)]));
  if (!processes.has(pid)) return undefined;
  const own = [...processes].filter(([id, process]) => id === pid || process?.parent === pid);
  return own.reduce((sum, [, process]) => sum + (process?.ticks ?? 0), 0) / ticksPerSecond;
}

const longestStart = 60_000;

/** Waits for what a process does by itself once it has started. */
export async function untilIdle(pid: number): Promise<void> {
  const deadline = Date.now() + longestStart;
  for (let used = processorTime(pid), before = Infinity; Date.now() < deadline;) {
    if (used === undefined || used - before < 0.05) return;
    before = used;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    used = processorTime(pid);
  }
}

function tryRead(): string[] {
  try {
    return readdirSync("/proc");
  } catch {
    return [];
  }
}
