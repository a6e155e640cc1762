import { scratchDatabase } from "@samrad/db/testing";
import { openDatabase, type Reader } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { transact } from "../context.ts";
import { aMember, aReply, aSpace, aStranger, aThread } from "../../testing/factories.ts";
import { pruneEvents, record } from "./commands.ts";
import {
  type Cursor,
  formatCursor,
  type LoggedEvent,
  parseCursor,
  reachesBack,
  readHorizon,
  readLog,
} from "./queries.ts";

const at = new Date();
/** Milliseconds: an open transaction anywhere on the server, of other tests' too, holds back what came after it. */
const patience = 20_000;

type Followed = { from: Cursor; total: number; type: string };

/** Follows the log until so many events of a type have come, and looks once more for what comes twice. */
async function follow(db: Reader, { from, total, type }: Followed) {
  const seen: LoggedEvent[] = [];
  let cursor = from;
  const read = async () => {
    const batch = await readLog(db, cursor, { limit: 50 });
    cursor = batch.at(-1)?.cursor ?? cursor;
    seen.push(...batch.filter((event) => event.type === type));
    return batch.length;
  };
  const deadline = Date.now() + patience;
  while (seen.length < total && Date.now() < deadline)
    if ((await read()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await read();
  return seen;
}

test("a reader that follows the cursor misses no event of a transaction that commits late", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const start = await readHorizon(db);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const late = db.$transaction(async (tx) => {
    await record(tx, { type: "space.created", at, data: { n: "late" } });
    await held;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await db.$transaction((tx) => record(tx, { type: "space.created", at, data: { n: "early" } }));
  const meanwhile = await readLog(db, start, { limit: 10 });
  letGo();
  await late;
  const from = meanwhile.at(-1)?.cursor ?? start;
  const rest = await follow(db, { from, total: 2 - meanwhile.length, type: "space.created" });
  expect([...meanwhile, ...rest].map((event) => String(event.data.n)).toSorted()).toEqual(["early", "late"]);
});

test("32 writers and a reader at once: nothing skipped, nothing twice, in the cursor's order", async () => {
  await using database = await scratchDatabase();
  const writersDb = openDatabase(database.url, 32);
  const total = 32 * 25;
  const from = await readHorizon(database.db);
  const writing = Promise.all(
    Array.from({ length: 32 }, async (_, writer) => {
      for (let n = 0; n < 25; n++) {
        await writersDb.db.$transaction(async (tx) => {
          await record(tx, { type: "space.created", at, data: { n: `${writer}.${n}` } });
          if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, writer % 7));
        });
      }
    }),
  );
  const followed = await follow(database.db, { from, total, type: "space.created" });
  await writing;
  await writersDb.close();
  const seen = followed.map((event) => String(event.data.n));
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

test("32 people reply in four threads at once, and try again: each reply has a number of its own and is told once", async () => {
  await using database = await scratchDatabase();
  const writers = openDatabase(database.url, 32);
  const members = await Promise.all(Array.from({ length: 32 }, () => aMember(writers.db)));
  const { id: spaceId } = await aSpace(database.db);
  const threads: string[] = [];
  for (const member of members.slice(0, 4)) threads.push((await aThread(member, { spaceId })).id);
  const from = await readHorizon(database.db);
  const writing = Promise.all(
    members.map(async (member, writer) => {
      for (let n = 0; n < 4; n++) {
        const [threadId, id] = [threads[(writer + n) % 4]!, uuidv7()];
        await Promise.all([aReply(member, threadId, { id }), aReply(member, threadId, { id })]);
      }
    }),
  );
  const told = await follow(database.db, { from, total: 32 * 4, type: "thread.replied" });
  await writing;
  await writers.close();
  for (const threadId of threads) {
    const ids = told.filter((event) => event.threadId === threadId).map(({ postId }) => postId!);
    const written = await database.db.post.findMany({
      where: { threadId, number: { gt: 1 } },
      orderBy: { number: "asc" },
    });
    expect(written.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 2));
    // Told in the order of the log, in which of two who wait for a thread the second may come first.
    expect(ids.toSorted()).toEqual(written.map(({ id }) => id).toSorted());
  }
});

test("a cursor from before what was forgotten has to begin anew", async () => {
  await using database = await scratchDatabase();
  const context = aStranger(database.db);
  const start = await readHorizon(database.db);
  await transact(context, (tx) => record(tx, { type: "space.created", at: new Date(0) }));
  expect(await reachesBack(database.db, start)).toBe(true);
  expect(await transact(context, (tx) => pruneEvents(tx, new Date(1_000)))).toBe(1);
  expect(await reachesBack(database.db, start)).toBe(false);
  const reaches = async () => reachesBack(database.db, await readHorizon(database.db));
  await expect.poll(reaches, { timeout: patience }).toBe(true);
  expect(await reachesBack(database.db, { xid: 10n ** 15n, id: 0n })).toBe(false);
});

test("cursors are written and read back, and nonsense is none", () => {
  expect(parseCursor(formatCursor({ xid: 7n, id: 9n }))).toEqual({ xid: 7n, id: 9n });
  for (const text of ["", "7", "a.b", "-1.2", "1.2.3"]) expect(parseCursor(text)).toBeUndefined();
});
