import { scratchDatabase, type ScratchDatabase } from "../testing/scratch-database.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Prisma, type Reader, type SqlTransaction } from "./client.ts";

const read = (db: Reader) => db.$queryRaw<Record<string, unknown>[]>`
  select 7::bigint as large, 0.1::numeric as exact, 3::int as small, true as yes, ${new Date(0)}::timestamptz as at,
    '2026-03-29'::date as day,
    ${"å"} as text, null as nothing, '{"a":[1]}'::jsonb as json, ${["a", "b"]}::text[] as list,
    ${"01900000-0000-7000-8000-000000000001"}::uuid as id`;

test("a query gives the same inside a transaction and outside, the first time and when it is prepared", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const inside = await db.$transaction((tx) => read(tx));
  for (let time = 0; time < 8; time++) expect(await read(db)).toEqual(inside);
  expect(inside).toMatchObject([
    { large: 7n, small: 3, at: new Date(0), day: new Date("2026-03-29"), json: { a: [1] }, list: ["a", "b"] },
  ]);
  expect(await db.$queryRaw(Prisma.sql`select ${1}::int as one`)).toEqual([{ one: 1 }]);
});

test("what a transaction asks stays inside it", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  const count = (reader: Reader) => reader.$queryRaw<{ n: number }[]>`select count(*)::int as n from setting`;
  const undone = db.$transaction(async (tx) => {
    expect(await tx.$executeRaw`insert into setting (key, value) values ('k', 'v')`).toBe(1);
    expect(await count(tx)).toEqual([{ n: 1 }]);
    expect(await count(db)).toEqual([{ n: 0 }]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await count(db)).toEqual([{ n: 0 }]);
  expect(await db.$executeRaw`insert into setting (key, value) values ('k', ${"v"})`).toBe(1);
  expect(await db.setting.count()).toBe(1);
});

function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe("a transaction of SQL alone", () => {
  let database: ScratchDatabase;

  beforeAll(async () => {
    database = await scratchDatabase();
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(async () => {
    await database.db.setting.deleteMany();
    await database.db.setting.createMany({ data: ["one", "other"].map((key) => ({ key, value: "before" })) });
  });

  const write = (tx: SqlTransaction, key: string, value: string) =>
    tx.$executeRaw`update setting set value = ${value} where key = ${key}`;
  const values = async () =>
    (await database.db.setting.findMany({ orderBy: { key: "asc" } })).map(({ value }) => value);

  test("gives what the work returns, and what it wrote is seen by others when it is committed", async () => {
    const { db } = database;
    const seen = await db.$transactDirectly(async (tx) => {
      await write(tx, "one", "after");
      return { meanwhile: await values(), rows: await tx.$queryRaw`select value from setting where key = 'one'` };
    });
    expect(seen).toEqual({ meanwhile: ["before", "before"], rows: [{ value: "after" }] });
    expect(await values()).toEqual(["after", "before"]);
  });

  test("is undone when the work throws, as often as it does, and gives its connection back", async () => {
    const { db } = database;
    for (let time = 0; time < 30; time++) {
      const undone = db.$transactDirectly(async (tx) => {
        await write(tx, "one", "after");
        throw new Error("changed my mind");
      });
      await expect(undone).rejects.toThrow("changed my mind");
    }
    expect(await values()).toEqual(["before", "before"]);
  });

  test("fails when a statement has failed, even if nobody minded", async () => {
    const { db } = database;
    const broken = db.$transactDirectly(async (tx) => {
      await write(tx, "one", "after");
      await tx.$queryRaw`select 1 / 0`.catch(() => {});
    });
    await expect(broken).rejects.toThrow("not committed");
    expect(await values()).toEqual(["before", "before"]);
  });

  const sent = (key: string, value: string) => Prisma.sql`update setting set value = ${value} where key = ${key}`;

  test("commits what it has sent without waiting for it, and reads what is there then", async () => {
    const { db } = database;
    for (let time = 0; time < 8; time++) {
      const work = async (tx: SqlTransaction) => {
        tx.$send?.(sent("one", `${time}`));
        tx.$send?.(sent("other", `${time}`));
        return time;
      };
      const seen = await db.$transactDirectly(work, async (reader, done) => ({
        done,
        rows: await reader.$queryRaw`select value from setting order by key`,
      }));
      expect(seen).toEqual({ done: time, rows: [{ value: `${time}` }, { value: `${time}` }] });
    }
  });

  test("is one also when it goes out at once, and what is read afterwards is none", async () => {
    const { db } = database;
    const taken = Prisma.sql`insert into setting (key, value) values ('one', '')`;
    const broken = db.$transactDirectly(async (tx) => void [tx.$send?.(sent("one", "after")), tx.$send?.(taken)]);
    await expect(broken).rejects.toMatchObject({ code: "23505" });
    expect(await values()).toEqual(["before", "before"]);
    const read = await db.$transactDirectly(
      async (tx) => void tx.$send?.(sent("one", "after")),
      (reader) => reader.$queryRaw`select pg_current_xact_id_if_assigned() is null as nothing`,
    );
    expect(read).toEqual([{ nothing: true }]);
    expect(await db.$transactDirectly(async () => "nothing")).toBe("nothing");
    expect(await values()).toEqual(["after", "before"]);
    const open =
      await db.$queryRaw`select pid from pg_stat_activity where state like 'idle in transaction%' and datname = current_database()`;
    expect(open).toEqual([]);
  });

  test("waits for what it has sent, and sends nothing once the work has thrown", async () => {
    const { db } = database;
    const gives = Prisma.sql`update setting set value = 'after' where key = 'one' returning key`;
    const rows = await db.$transactDirectly(async (tx) => tx.$send?.(gives).rows);
    expect(rows).toEqual([{ key: "one" }]);
    for (let time = 0; time < 30; time++) {
      const undone = db.$transactDirectly(async (tx) => {
        tx.$send?.(sent("other", "after"));
        throw new Error("changed my mind");
      });
      await expect(undone).rejects.toThrow("changed my mind");
    }
    await new Promise(setImmediate);
    expect(await values()).toEqual(["after", "before"]);
  });

  test("fails by what failed first of what it has sent, and nothing is read then", async () => {
    const { db } = database;
    const taken = Prisma.sql`insert into setting (key, value) values ('one', '')`;
    const alone = db.$transactDirectly(
      async (tx) => {
        tx.$send?.(sent("other", "after"));
        tx.$send?.(taken);
      },
      async () => "read",
    );
    await expect(alone).rejects.toMatchObject({ code: "23505" });
    const followed = db.$transactDirectly(async (tx) => {
      tx.$send?.(taken);
      await write(tx, "other", "after");
    });
    await expect(followed).rejects.toMatchObject({ code: "23505" });
    expect(await values()).toEqual(["before", "before"]);
  });

  test("says the same of a statement that cannot be parsed, as often as it is sent, and runs nothing after it", async () => {
    const { db } = database;
    for (let time = 0; time < 8; time++) {
      const broken = db.$transactDirectly(async (tx) => {
        tx.$send?.(sent("one", "after"));
        tx.$send?.(Prisma.sql`select nothing from nowhere`);
        tx.$send?.(sent("other", "after"));
      });
      await expect(broken).rejects.toMatchObject({ code: "42P01" });
    }
    expect(await values()).toEqual(["before", "before"]);
    expect(await db.$transactDirectly((tx) => write(tx, "other", "after"))).toBe(1);
  });

  test("fails with a value that cannot be written, and its connection goes on", async () => {
    const { db } = database;
    const round: Record<string, unknown> = {};
    round.round = round;
    for (let time = 0; time < 30; time++) {
      const broken = db.$transactDirectly(async (tx) => {
        tx.$send?.(sent("one", "after"));
        await tx.$queryRaw`select ${round}::jsonb as round`;
      });
      await expect(broken).rejects.toThrow(/circular/);
    }
    expect(await values()).toEqual(["before", "before"]);
  });

  test("gives each statement of a packet its own rows", async () => {
    const { db } = database;
    for (let time = 0; time < 8; time++) {
      const seen = await db.$transactDirectly(async (tx) => {
        const both = tx.$send?.<{ key: string }>(Prisma.sql`select key, value from setting order by key`);
        const none = tx.$send?.(Prisma.sql`select 1 as never where false`);
        const rows = await tx.$queryRaw`select ${time}::int as time`;
        return [await both?.rows, await none?.rows, rows];
      });
      const settings = ["one", "other"].map((key) => ({ key, value: "before" }));
      expect(seen).toEqual([settings, [], [{ time }]]);
    }
  });

  test("whose connection is cut before it has committed what it sent fails", async () => {
    const { db } = database;
    const cut = db.$transactDirectly(async (tx) => {
      tx.$send?.(sent("one", "after"));
      tx.$send?.(Prisma.sql`select pg_terminate_backend(pg_backend_pid(), 5000)`);
    });
    await expect(cut).rejects.toThrow(/terminat|closed|not queryable/i);
    expect(await values()).toEqual(["before", "before"]);
  });

  test("that waits for another which waits for it fails or goes on whole, with PostgreSQL's word for it", async () => {
    const { db } = database;
    const first = { one: aGate(), other: aGate() };
    const cross = (mine: "one" | "other", theirs: "one" | "other") =>
      db.$transactDirectly(async (tx) => {
        await write(tx, mine, mine);
        first[mine].open();
        await first[theirs].opened;
        await write(tx, theirs, mine);
      });
    const [one, other] = await Promise.allSettled([cross("one", "other"), cross("other", "one")]);
    const failed = [one, other].flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as unknown] : [],
    );
    expect(failed).toMatchObject([{ code: "40P01" }]);
    const winner = one.status === "fulfilled" ? "one" : "other";
    expect(await values()).toEqual([winner, winner]);
  });

  test("that cannot be put in an order with another fails, with PostgreSQL's word for it", async () => {
    const { db } = database;
    const late = db.$transactDirectly(async (tx) => {
      await tx.$executeRaw`set transaction isolation level serializable`;
      await tx.$queryRaw`select value from setting`;
      await db.$transactDirectly((meanwhile) => write(meanwhile, "one", "meanwhile"));
      await write(tx, "one", "late");
    });
    await expect(late).rejects.toMatchObject({ code: "40001" });
    expect(await values()).toEqual(["meanwhile", "before"]);
  });

  test("whose connection is cut leaves nothing behind, and the next one has another connection", async () => {
    const { db } = database;
    const cut = db.$transactDirectly(async (tx) => {
      await write(tx, "one", "after");
      const [backend] = await tx.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`;
      await db.$queryRaw`select pg_terminate_backend(${backend.pid}::int, 5000)`;
      await write(tx, "other", "after");
    });
    await expect(cut).rejects.toThrow(/terminat|closed|not queryable/i);
    expect(await values()).toEqual(["before", "before"]);
    await db.$transactDirectly((tx) => write(tx, "one", "after"));
    expect(await values()).toEqual(["after", "before"]);
  });
});
