import { expect, test } from "vitest";
import { scratchDatabase } from "../testing/scratch-database.ts";
import { Prisma } from "./client.ts";
import { isOneOf } from "./is-one-of.ts";

const keys = Array.from({ length: 100 }, (_, number) => `key ${String(number).padStart(2, "0")}`);
const column = Prisma.sql`key`;

test("finds the rows of just these values, however many they are", async () => {
  await using database = await scratchDatabase();
  const { db } = database;
  await db.setting.createMany({ data: keys.map((key) => ({ key, value: "" })) });
  for (const count of [0, 1, 2, 4, 5, 17, 64, 65, 100]) {
    const wanted = keys.slice(0, count);
    const found = await db.$queryRaw<{ key: string }[]>`
      select key from setting where ${isOneOf(column, [...wanted, ...wanted.slice(0, 1)], "text")} order by key`;
    expect(found.map(({ key }) => key)).toEqual(wanted);
  }
});

test("is the same statement for numbers of values that are alike", () => {
  const texts = [2, 3, 4].map((count) => isOneOf(column, keys.slice(0, count), "text").sql);
  expect(new Set(texts).size).toBe(1);
});
