import { commonTerms, rareTerms, selectiveTerms } from "../network/corpus.ts";
import type { Network } from "../network/network.ts";
import { query } from "../network/questions.ts";
import type { Figure } from "./figures.ts";
import { load, median, warmUp } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorTime } from "./processor-time.ts";

const connections = 10;
/** Milliseconds at p95 among 20,000 posts; how much longer it takes among more is measured by `pnpm bench growth`. */
const longest = 60;
/** Each connection to the database plans a statement anew six times. */
const answersToWarmUp = 600;

const configurations = ["swedish", "norwegian", "english"];

/** In how many posts the middle one of the terms stands. */
export async function standsIn({ pool }: Network, terms: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    terms.slice(0, 20).map(async (term) => {
      const { rows } = await pool.query<{ posts: number }>(
        `select count(*)::int as posts from post where search @@ (
           select string_agg(phraseto_tsquery(c.name::regconfig, $1)::text, ' | ')::tsquery from unnest($2::text[]) c (name))`,
        [term, configurations],
      );
      return rows[0]!.posts;
    }),
  );
  return median(counts);
}

/** Searches of some people for each of the terms. */
export const searchesFor = ({ people }: Network, terms: readonly string[]): object[] =>
  people.slice(0, 50).flatMap((person) => terms.map((text) => query("search.find", { text }, person)));

async function measureTerms(measured: Measured, name: string, terms: readonly string[]): Promise<Figure> {
  const { app, network, rounds, seconds } = measured;
  const posts = await standsIn(network, terms);
  const requests = searchesFor(network, terms);
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
    `a word in ${posts} posts`,
    `${median(loads.map(({ perSecond }) => perSecond)).toFixed(0)} per second`,
    `${server!.toFixed(2)} + ${database!.toFixed(2)} ms of server + database`,
    `p50 ${median(loads.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${median(loads.map(({ p99 }) => p99)).toFixed(1)} ms`,
    ...(failures > 0 ? [`${failures} FAILED`] : []),
  ].join(", ");
  const value = median(loads.map(({ p95 }) => p95));
  return { name, value, unit: "ms p95", ...(network.scale === 1 && { target: { atMost: longest } }), detail };
}

/** Words that stand in five posts, in every 4,000th and in every ninth. */
export const termsOf = ({ scale }: Network): [name: string, terms: readonly string[]][] => [
  ["search, rare", rareTerms(scale).slice(0, selectiveTerms.length)],
  ["search, selective", selectiveTerms],
  ["search, common", commonTerms],
];

export async function measureSearches(measured: Measured): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, terms] of termsOf(measured.network)) figures.push(await measureTerms(measured, name, terms));
  return figures;
}
