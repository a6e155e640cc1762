const toWarmUp = 5;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1).padStart(7);

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * How long some work takes, so many times in a row once it has been done a few times, and what it takes of this
 * process's processor time: a line of text.
 */
export async function measureTimes(name: string, rounds: number, work: () => Promise<unknown>): Promise<string> {
  for (let round = 0; round < toWarmUp; round++) await work();
  const before = process.cpuUsage();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await time(work));
  const { user, system } = process.cpuUsage(before);
  const sorted = times.toSorted((a, b) => a - b);
  const own = ((user + system) / 1_000 / rounds).toFixed(1);
  return `${name.padEnd(28)} p50 ${at(sorted, 0.5)} ms   p95 ${at(sorted, 0.95)} ms   ${own.padStart(6)} ms of processor\n`;
}
