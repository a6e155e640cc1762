import type { Network } from "../network/network.ts";
import { query } from "../network/questions.ts";
import type { Person } from "../network/seed.ts";
import type { Figure } from "./figures.ts";
import { type Load, load, median, warmUp } from "./load.ts";
import type { Measured } from "./measured.ts";
import { processorTime } from "./processor-time.ts";

const connections = 10;
const answersToWarmUp = 2_000;

/** So many threads are read in turn, however large the network: only then is it the network that makes a difference. */
const threadsRead = 350;

/** Threads of more than a page that every member may read, from the oldest to the newest. */
async function longThreads({ pool }: Network): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where t.post_count >= 20 and s.visibility <> 'organisations' order by t.id`,
  );
  return Array.from({ length: threadsRead }, (_, place) => rows[Math.floor((place * rows.length) / threadsRead)]!.id);
}

/** A block of questions for each of some people, of whom each begins elsewhere. */
function asked(people: readonly Person[], ids: readonly string[], ask: (person: Person, id: string) => object) {
  const block = 20;
  return people
    .slice(0, 50)
    .flatMap((person, k) => Array.from({ length: block }, (_, i) => ask(person, ids[(k * block + i) % ids.length]!)));
}

/** Milliseconds of processor time an answer. */
type Side = Load & { server: number; database: number };
type Pair = { product: Side; yardstick: Side };
type Sides = { product: object[]; yardstick: object[]; connections: number };

/** Rounds of the product and of the yardstick in turn, so that what disturbs one disturbs the other. */
export async function compare(measured: Measured, sides: Sides): Promise<Pair[]> {
  const { app, yardstick, network, rounds, seconds } = measured;
  const pairs: Pair[] = [];
  async function once({ address, pid }: { address: string; pid: number }, requests: object[]): Promise<Side> {
    const used = () => [processorTime(pid) ?? 0, processorTime(network.postmaster) ?? 0] as const;
    const before = used();
    const answered = await load(address, { requests, connections: sides.connections, seconds });
    const after = used();
    const perAnswer = 1_000 / Math.max(1, answered.perSecond * seconds);
    const [server, database] = [(after[0] - before[0]) * perAnswer, (after[1] - before[1]) * perAnswer];
    return { ...answered, server, database };
  }
  await warmUp(app.address, sides.product, answersToWarmUp);
  await warmUp(yardstick.address, sides.yardstick, answersToWarmUp);
  for (let round = 0; round < rounds; round++) {
    const product = await once(app, sides.product);
    pairs.push({ product, yardstick: await once(yardstick, sides.yardstick) });
  }
  return pairs;
}

const work = (sides: readonly Side[]) =>
  `${median(sides.map(({ server }) => server)).toFixed(2)} + ${median(sides.map(({ database }) => database)).toFixed(2)}`;
const perSecond = (loads: readonly Load[]) => median(loads.map((load) => load.perSecond)).toFixed(0);

/** What the product reaches of the yardstick, in the middle round. */
export function toRatio(name: string, pairs: readonly Pair[], atLeast: number): Figure {
  const products = pairs.map(({ product }) => product);
  const yardsticks = pairs.map(({ yardstick }) => yardstick);
  const failures = products.reduce((sum, { failures: failed }) => sum + failed, 0);
  const seen = [
    `${perSecond(products)} against ${perSecond(yardsticks)} per second`,
    `${work(products)} against ${work(yardsticks)} ms of server + database`,
    `p95 ${median(products.map(({ p95 }) => p95)).toFixed(1)} ms`,
    `${(products[0]!.bytes / 1000).toFixed(1)} kB`,
    ...(failures > 0 ? [`${failures} FAILED`] : []),
  ];
  const value = median(pairs.map(({ product, yardstick }) => product.perSecond / yardstick.perSecond));
  return { name, value, unit: "of the yardstick", target: { atLeast }, detail: seen.join(", ") };
}

/** A page of a thread, and a page of the list of threads. */
export async function readsOf(network: Network): Promise<{ ids: string[]; threads: object[]; lists: object[] }> {
  const ids = await longThreads(network);
  const threads = asked(network.people, ids, (person, threadId) => query("thread.get", { threadId }, person));
  const lists = asked(network.people, ids, (person) => query("thread.list", {}, person));
  return { ids, threads, lists };
}

/** Both, as signed-in people read them. */
export async function measureReads(measured: Measured): Promise<Figure[]> {
  const { ids, ...reads } = await readsOf(measured.network);
  const threads = await compare(measured, {
    product: reads.threads,
    yardstick: ids.map((id) => ({ path: `/thread?id=${id}` })),
    connections,
  });
  const lists = await compare(measured, {
    product: reads.lists,
    yardstick: [{ path: "/threads" }],
    connections,
  });
  return [toRatio("thread page", threads, 0.4), toRatio("list of threads", lists, 0.4)];
}
