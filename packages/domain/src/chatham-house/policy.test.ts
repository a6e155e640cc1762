import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScratchDatabase } from "@samrad/db/testing";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import type { MemberContext } from "../context.ts";
import { canReadReveals, canReveal, isUnderRule, postUnderRuleSql, threadUnderRuleSql } from "./policy.ts";

let database: ScratchDatabase;
let alva: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

const either = [false, true];
const cases = either.flatMap((space) =>
  either.flatMap((thread) => either.map((written) => ({ space, thread, written }))),
);

describe("whether the rule holds", () => {
  test.each(cases)("is the same in SQL: %o", async (facts) => {
    const { db } = database;
    const space = await aSpace(db);
    const { id } = await aThread(alva, { spaceId: space.id });
    await db.$executeRaw`update space set chatham_house = ${facts.space} where id = ${space.id}::uuid`;
    await db.$executeRaw`update thread set chatham_house = ${facts.thread}, under_rule = ${facts.written} where id = ${id}::uuid`;
    await db.$executeRaw`update post set under_rule = ${facts.written} where thread_id = ${id}::uuid`;
    const [row] = await db.$queryRaw<{ post: boolean; thread: boolean }[]>`
      select ${postUnderRuleSql} as post, ${threadUnderRuleSql} as thread
      from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id where t.id = ${id}::uuid`;
    const holds = isUnderRule(facts);
    expect(row).toEqual({ post: holds, thread: holds });
    expect(holds).toBe(facts.space || facts.thread || facts.written);
  });
});

test.each([
  ["member", false, false],
  ["coordinator", false, false],
  ["administrator", false, true],
  ["auditor", true, true],
] as const)("as %s one may reveal names: %s, and read who did: %s", (role, reveals, reads) => {
  const actor = { ...alva.actor, roles: ["member" as const, role] };
  expect([canReveal(actor), canReadReveals(actor)]).toEqual([reveals, reads]);
});
