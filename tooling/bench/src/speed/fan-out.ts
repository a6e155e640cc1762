import type { CatchUp, ClientToServer, ServerToClient } from "@samrad/contracts/live";
import type { ThreadPage } from "@samrad/contracts/threads";
import { io, type Socket } from "socket.io-client";
import { v7 as uuidv7 } from "uuid";
import { cookieOf, residentMemory } from "../network/app.ts";
import { ask, mutation, query } from "../network/questions.ts";
import { addPeople, type Person } from "../network/seed.ts";
import type { Figure } from "./figures.ts";
import { percentile } from "./load.ts";
import type { Measured } from "./measured.ts";
import { aReplyDocument } from "./replies.ts";

const seconds = 60;
const perSecond = 2;
const patience = 20_000;
const connectingAtOnce = 16;

type Reader = Socket<ServerToClient, ClientToServer>;

/** What one reader has heard: when, by the id of the post. */
type Heard = Map<string, number>;

type Audience = { readers: Reader[]; heard: Heard[]; doubled: () => number };

function connect(address: string, person: Person): Promise<Reader> {
  const socket: Reader = io(address, {
    extraHeaders: { cookie: cookieOf(person) },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
  });
  return new Promise((resolve, reject) => {
    socket.on("connect", () => resolve(socket));
    socket.on("connect_error", reject);
  });
}

/** Reads the thread and listens to it, as the page of a thread does. */
async function open(address: string, person: Person, threadId: string): Promise<Reader> {
  const { cursor } = await ask<ThreadPage>(address, query("thread.get", { threadId, at: "end" }, person));
  const socket = await connect(address, person);
  const synced: CatchUp = await socket.emitWithAck("sync", { cursor });
  const watched: CatchUp = await socket.emitWithAck("watch", { threadId, cursor });
  if (!synced.ok || !watched.ok) throw new Error("A reader was not let in.");
  return socket;
}

/** Lets everybody open the thread, some at a time, and notes what they hear. */
async function gather(address: string, people: readonly Person[], threadId: string): Promise<Audience> {
  const audience = { readers: [] as Reader[], heard: [] as Heard[] };
  let doubled = 0;
  let next = 0;
  const usher = async () => {
    while (next < people.length) {
      const socket = await open(address, people[next++]!, threadId);
      const heard: Heard = new Map();
      socket.on("events", ({ events }) => {
        const now = performance.now();
        for (const { type, postId } of events) {
          if (type !== "thread.replied" || !postId) continue;
          if (heard.has(postId)) doubled++;
          heard.set(postId, now);
        }
      });
      audience.readers.push(socket);
      audience.heard.push(heard);
    }
  };
  await Promise.all(Array.from({ length: connectingAtOnce }, usher));
  return { ...audience, doubled: () => doubled };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

type Sent = Map<string, number>;

/** Replies at an even pace; when each was sent. */
async function speak({ app }: Measured, speaker: Person, threadId: string): Promise<Sent> {
  const sent: Sent = new Map();
  const answers: Promise<unknown>[] = [];
  const began = performance.now();
  for (let number = 0; number < seconds * perSecond; number++) {
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
  while (Date.now() < deadline && heard.some((one) => one.size < sent.size)) await pause(100);
}

function delays({ heard }: Audience, sent: Sent): number[] {
  const all = heard.flatMap((one) => [...one].map(([id, at]) => at - (sent.get(id) ?? at)));
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
  const sent = await speak(measured, network.people[0]!, threadId);
  await untilHeard(audience, sent);
  const memory = residentMemory(app.pid);
  for (const socket of audience.readers) socket.disconnect();
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
    { name: `memory with ${count} readers`, value: memory, unit: "MB", target: { atMost: 350 }, detail: "resident" },
  ];
}
