import { commonTerms, selectiveTerms } from "../network/corpus.ts";
import { query } from "../network/questions.ts";
import type { Figure } from "./figures.ts";
import { load, median, warmUp } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorTime } from "./processor-time.ts";

const connections = 10;
const longest = 60;
/** Each connection to the database plans a statement anew six times. */
const answersToWarmUp = 600;

async function measureTerms(measured: Measured, name: string, terms: readonly string[]): Promise<Figure> {
  const { app, network, rounds, seconds } = measured;
  const requests = network.people
    .slice(0, 50)
    .flatMap((person) => terms.map((text) => query("search.find", { text }, person)));
  const once = (duration: number) => load(app.address, { requests, connections, seconds: duration });
  await warmUp(app.address, requests, answersToWarmUp);
  const used = () => [processorTime(app.pid) ?? 0, processorTime(network.postmaster) ?? 0] as const;
  const loads = [];
  const before = used();
  for (let round = 0; round < rounds; round++) loads.push(await once(seconds));
  const after = used();
  const answers = loads.reduce((sum, { perSecond }) => sum + perSecond * seconds, 0);
  const [server, database] = [after[0] - before[0], after[1] - before[1]].map((time) => (time * 1_000) / answers);
  const failures = loads.reduce((sum, { failures: failed }) => sum + failed, 0);
  const detail = [
    `${median(loads.map(({ perSecond }) => perSecond)).toFixed(0)} per second`,
    `${server!.toFixed(2)} + ${database!.toFixed(2)} ms of server + database`,
    `p50 ${median(loads.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${median(loads.map(({ p99 }) => p99)).toFixed(1)} ms`,
    ...(failures > 0 ? [`${failures} FAILED`] : []),
  ].join(", ");
  return { name, value: median(loads.map(({ p95 }) => p95)), unit: "ms p95", target: { atMost: longest }, detail };
}

/** Searches for words that stand in few posts, and in every ninth. */
export async function measureSearches(measured: Measured): Promise<Figure[]> {
  return [
    await measureTerms(measured, "search, selective", selectiveTerms),
    await measureTerms(measured, "search, common", commonTerms),
  ];
}
