import { scratchDatabase } from "../testing/scratch-database.ts";
import { expect, test } from "vitest";
import { Prisma, type Reader } from "./client.ts";

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
