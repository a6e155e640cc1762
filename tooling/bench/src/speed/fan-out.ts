import type { CatchUp } from "@samrad/contracts/live";
import type { ThreadPage } from "@samrad/contracts/threads";
import { v7 as uuidv7 } from "uuid";
import { residentMemory } from "../network/app.ts";
import { ask, mutation, query } from "../network/questions.ts";
import { addPeople, type Person } from "../network/seed.ts";
import type { Figure } from "./figures.ts";
import { connectLightly, type LightReader } from "./light-reader.ts";
import { percentile } from "./load.ts";
import type { Measured } from "./measured.ts";
import { aReplyDocument } from "./replies.ts";

const seconds = 60;
/** Until what a reply takes is compiled, on the way out too. */
const secondsToWarmUp = 10;
const perSecond = 2;
const patience = 20_000;
const connectingAtOnce = 16;

/** What one reader has heard: when, by the id of the post. */
type Heard = Map<string, number>;

type Audience = { readers: LightReader[]; heard: Heard[]; doubled: () => number };

const replies = /"type":"thread\.replied"[^{}]*?"postId":"([^"]+)"/g;

/** Reads the thread and listens to it, as the page of a thread does. */
async function open(address: string, person: Person, place: { threadId: string; hear: (postId: string) => void }) {
  const { threadId, hear } = place;
  const { cursor } = await ask<ThreadPage>(address, query("thread.get", { threadId, at: "end" }, person));
  const reader = await connectLightly(address, person, (packet) => {
    for (const [, postId] of packet.matchAll(replies)) hear(postId!);
  });
  const synced = await reader.ask<CatchUp>("sync", { cursor });
  const watched = await reader.ask<CatchUp>("watch", { threadId, cursor });
  if (!synced.ok || !watched.ok) throw new Error("A reader was not let in.");
  return reader;
}

/** Lets everybody open the thread, some at a time, and notes what they hear. */
async function gather(address: string, people: readonly Person[], threadId: string): Promise<Audience> {
  const audience = { readers: [] as LightReader[], heard: [] as Heard[] };
  let doubled = 0;
  let next = 0;
  const usher = async () => {
    while (next < people.length) {
      const heard: Heard = new Map();
      const hear = (postId: string) => {
        if (heard.has(postId)) doubled++;
        heard.set(postId, performance.now());
      };
      audience.readers.push(await open(address, people[next++]!, { threadId, hear }));
      audience.heard.push(heard);
    }
  };
  await Promise.all(Array.from({ length: connectingAtOnce }, usher));
  return { ...audience, doubled: () => doubled };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

type Sent = Map<string, number>;

type Speech = { speaker: Person; threadId: string; seconds: number };

/** Replies at an even pace; when each was sent. */
async function speak({ app }: Measured, { speaker, threadId, seconds: long }: Speech): Promise<Sent> {
  const sent: Sent = new Map();
  const answers: Promise<unknown>[] = [];
  const began = performance.now();
  for (let number = 0; number < long * perSecond; number++) {
    await pause(began + (number * 1_000) / perSecond - performance.now());
    const id = uuidv7();
    const input = { id, threadId, lang: "sv", document: aReplyDocument(number) };
    sent.set(id, performance.now());
    answers.push(ask(app.address, mutation("thread.reply", input, speaker)));
  }
  await Promise.all(answers);
  return sent;
}

async function untilHeard({ heard }: Audience, sent: Sent): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline && heard.some((one) => [...sent.keys()].some((id) => !one.has(id)))) await pause(100);
}

function delays({ heard }: Audience, sent: Sent): number[] {
  const all = heard.flatMap((one) => [...sent].flatMap(([id, at]) => (one.has(id) ? one.get(id)! - at : [])));
  return all.toSorted((one, other) => one - other);
}

/** Every reply's way to every reader of one thread, each of whom is somebody else. Lost and doubled ones are counted. */
export async function measureFanOut(measured: Measured, count: number): Promise<Figure[]> {
  const { app, network } = measured;
  const readers = await addPeople(network.pool, count, new Date());
  const { rows } = await network.pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where s.visibility = 'network' and t.post_count = 40 order by t.id limit 1`,
  );
  const threadId = rows[0]!.id;
  const audience = await gather(app.address, readers, threadId);
  await pause(3_000);
  const [speaker, other] = network.people as [Person, Person];
  await untilHeard(audience, await speak(measured, { speaker: other, threadId, seconds: secondsToWarmUp }));
  const sent = await speak(measured, { speaker, threadId, seconds });
  await untilHeard(audience, sent);
  const memory = residentMemory(app.pid);
  for (const reader of audience.readers) reader.close();
  const times = delays(audience, sent);
  const lost = sent.size * count - times.length;
  const detail = `${times.length} heard, ${lost} lost, ${audience.doubled()} doubled; p50 ${percentile(times, 0.5).toFixed(0)} ms, longest ${(times.at(-1) ?? 0).toFixed(0)} ms`;
  return [
    {
      name: `fan-out to ${count} readers`,
      value: percentile(times, 0.99),
      unit: "ms p99",
      target: { atMost: count > 1_000 ? 400 : 100 },
      detail,
    },
    { name: `lost or doubled`, value: lost + audience.doubled(), unit: "", target: { atMost: 0 }, detail: "" },
    {
      name: `memory with ${count} readers`,
      value: memory,
      unit: "MB",
      ...(count <= 1_000 && { target: { atMost: 350 } }),
      detail: "resident",
    },
  ];
}
