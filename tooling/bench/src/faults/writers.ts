import { v7 as uuidv7 } from "uuid";
import type pg from "pg";
import { mutation } from "../network/questions.ts";
import type { Person } from "../network/seed.ts";
import { aReplyDocument } from "../speed/replies.ts";

const retryAfter = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was written, and what the server said of it. */
export type Writing = {
  /** The ids of the replies that were acknowledged. */
  acknowledged: string[];
  /** How often each status came; 0 for no answer. */
  statuses: Map<number, number>;
  /** Answers of 503 that did not say when to try again. */
  unhelpful: () => number;
  stop(): Promise<void>;
};

type Place = { address: string; threadId: string; people: readonly Person[] };

/** Some people reply until they are told to stop, each again with the same id until it is acknowledged. */
export function keepWriting({ address, threadId, people }: Place): Writing {
  const acknowledged: string[] = [];
  const statuses = new Map<number, number>();
  let [stopped, unhelpful, written] = [false, 0, 0];

  async function send(id: string, person: Person): Promise<boolean> {
    const { path, ...request } = mutation(
      "thread.reply",
      { id, threadId, lang: "sv", document: aReplyDocument(written++ % 50) },
      person,
    );
    const response = await fetch(address + path, { ...request, signal: AbortSignal.timeout(30_000) }).catch(
      () => undefined,
    );
    const status = response?.status ?? 0;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 503 && !response?.headers.get("retry-after")) unhelpful++;
    // An answer that breaks off is none.
    return status === 200 && (await response!.text().catch(() => "")).endsWith("]");
  }

  async function write(person: Person) {
    while (!stopped) {
      const id = uuidv7();
      while (!(await send(id, person)) && !stopped) await pause(retryAfter);
      if (!stopped) acknowledged.push(id);
      await pause(250);
    }
  }

  const done = Promise.all(people.map(write));
  return {
    acknowledged,
    statuses,
    unhelpful: () => unhelpful,
    async stop() {
      stopped = true;
      await done;
    },
  };
}

export type Ledger = { posts: number; lost: number; doubled: number; countersTrue: boolean };

/** Holds what was acknowledged against what stands in the database: posts, their numbers, the counter, their events. */
export async function audit(pool: pg.Pool, threadId: string, acknowledged: readonly string[]): Promise<Ledger> {
  const { rows } = await pool.query<{ id: string; number: number; events: number }>(
    `select p.id, p.number, (select count(*)::int from event e where e.post_id = p.id and e.type = 'thread.replied') as events
     from post p where p.thread_id = $1 order by p.number`,
    [threadId],
  );
  const counted = await pool.query<{ n: number }>("select post_count as n from thread where id = $1", [threadId]);
  const times = new Map<string, number>();
  for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
  const isOneEvent = rows.every(({ id, events }) => !acknowledged.includes(id) || events === 1);
  return {
    posts: rows.length,
    lost: acknowledged.filter((id) => !times.has(id)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    countersTrue:
      isOneEvent && counted.rows[0]?.n === rows.length && rows.every(({ number }, index) => number === index + 1),
  };
}
