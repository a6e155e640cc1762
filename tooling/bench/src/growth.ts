import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Request } from "autocannon";
import { build, freePort, type RunningApp, startApp } from "./network/app.ts";
import { type Network, openNetwork } from "./network/network.ts";
import { type Figure, toTable } from "./speed/figures.ts";
import { type Load, load, median, warmUp } from "./speed/load.ts";
import { untilIdle } from "./speed/processor-time.ts";
import { readsOf } from "./speed/reads.ts";
import { replies, writers } from "./speed/replies.ts";
import { searchesFor, standsIn, termsOf } from "./speed/searches.ts";

/** A network, and the built application that serves it. */
type Served = { network: Network; app: RunningApp };
type Work = { requests: Request[]; connections: number; seen?: string };
type Pair = { small: Load; large: Load };

const most = 1.5;
const answersToWarmUp = 2_000;

async function serve(scale: number): Promise<Served> {
  const network = await openNetwork(scale);
  return { network, app: await startApp({ folder: network.folder, port: await freePort() }) };
}

async function stop({ network, app }: Served): Promise<void> {
  await app.stop();
  await network.close();
}

/** All that is asked of a network, by its name. */
async function worksOf(network: Network): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  for (const [name, terms] of termsOf(network)) {
    const posts = await standsIn(network, terms);
    works.set(name, { requests: searchesFor(network, terms), connections: 10, seen: `${posts} posts` });
  }
  const { threads, lists } = await readsOf(network);
  works.set("thread page", { requests: threads, connections: 10 });
  works.set("list of threads", { requests: lists, connections: 10 });
  return works.set("reply", { requests: await replies(network), connections: writers });
}

const inTurn = (pairs: readonly Pair[], pick: (answered: Load) => number, digits: number) =>
  [pairs.map(({ small }) => pick(small)), pairs.map(({ large }) => pick(large))]
    .map((values) => median(values).toFixed(digits))
    .join(" and ");

function toFigure(name: string, pairs: readonly Pair[], seen: readonly (string | undefined)[]): Figure {
  const failures = pairs.reduce((sum, { small, large }) => sum + small.failures + large.failures, 0);
  const stands = seen.every((one) => one !== undefined) ? [seen.join(" and ")] : [];
  const detail = [
    ...stands,
    `${inTurn(pairs, ({ perSecond }) => perSecond, 0)} per second`,
    `p95 ${inTurn(pairs, ({ p95 }) => p95, 1)} ms`,
    ...(failures > 0 ? [`${failures} FAILED`] : []),
  ];
  const value = median(pairs.map(({ small, large }) => small.perSecond / large.perSecond));
  return { name, value, unit: "times slower", target: { atMost: most }, detail: detail.join(", ") };
}

/** Rounds at both sizes in turn, so that what disturbs one disturbs the other. */
async function compareSizes(
  [small, large]: [Served, Served],
  { rounds, seconds }: { rounds: number; seconds: number },
) {
  const [ofSmall, ofLarge] = [await worksOf(small.network), await worksOf(large.network)];
  const figures: Figure[] = [];
  for (const [name, work] of ofSmall) {
    const other = ofLarge.get(name)!;
    const once = ({ app }: Served, { requests, connections }: Work) =>
      load(app.address, { requests, connections, seconds });
    await warmUp(small.app.address, work.requests, answersToWarmUp);
    await warmUp(large.app.address, other.requests, answersToWarmUp);
    const pairs: Pair[] = [];
    for (let round = 0; round < rounds; round++)
      pairs.push({ small: await once(small, work), large: await once(large, other) });
    figures.push(toFigure(name, pairs, [work.seen, other.seen]));
  }
  return figures;
}

const options = {
  rounds: { type: "string", default: "9" },
  seconds: { type: "string", default: "2" },
  json: { type: "string" },
} as const;

/** How many times slower the application is with ten times as many threads and posts, in the middle one of the rounds. */
export async function benchGrowth(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options });
  build();
  const served: Served[] = [];
  try {
    for (const scale of [1, 10]) served.push(await serve(scale));
    for (const { app } of served) await untilIdle(app.pid);
    const [small, large] = served;
    const figures = await compareSizes([small!, large!], {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    });
    const json = JSON.stringify({ at: new Date().toISOString(), figures });
    if (values.json) writeFileSync(values.json, `${json}\n`);
    return `${toTable(figures)}\n${json}\n`;
  } finally {
    for (const one of served) await stop(one);
  }
}
