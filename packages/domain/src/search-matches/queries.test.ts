import { Prisma } from "@samrad/db/client";
import { scratchDatabase } from "@samrad/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import { catchUpWithLog } from "../../testing/follow-log.ts";
import type { MemberContext } from "../context.ts";
import { findMatches, planSearch } from "./queries.ts";

const texts = [
  "Ett biträdesavtal är ett avtal.",
  "Biträdesavtal, licensavtal och ramavtal om data.",
  "Ett ramavtal utan tillsyn, och ett avtal med tillsynsmyndigheten.",
  "Tillsyn av avtal: tillsynsplan, tillsynsavgift, databehandlingsavtal, personuppgiftsbiträdesavtal.",
  "Avtal om tillsyn.",
  "Om tillsynsplanen.",
];

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let alva: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  alva = await aMember(database.db);
  const { id: spaceId } = await aSpace(database.db);
  for (const [index, text] of texts.entries())
    await aThread(alva, { spaceId, lang: "sv", title: `Fall ${index}`, text });
  await aThread(alva, { spaceId, lang: "nb", title: "Sak", text: "En rammeavtale er en avtale, sa tilsynet." });
  await catchUpWithLog(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

type Ranked = { text: string; own: number; expected: number };

/** What is found, with the rank that it has and that of the whole query in its language. */
async function rank(text: string): Promise<Ranked[]> {
  const plan = (await planSearch(alva, text))!;
  const whole = plan.queries!.map(
    ({ languages, query }) => Prisma.sql`when p.lang = any(${languages}::text[]) then ${query}::tsquery`,
  );
  return database.db.$queryRaw<Ranked[]>`
    select p.text, m.own, ts_rank_cd(p.search, case ${Prisma.join(whole, " ")} end, 1) as expected
    from (${findMatches(alva, plan)}) m join post p on p.id = m.id order by p.id`;
}

test.each([
  ["avtal", 6],
  ["avtal tillsyn", 3],
  ["tillsyn or avtal", 7],
  ["avtal -tillsyn", 3],
  ['tillsyn avtal -"om data"', 3],
  ["avtale", 6],
  ["licensavtal", 1],
])("%s ranks each of %d texts as its whole query does, compounds and all", async (text, count) => {
  const found = await rank(text);
  expect(found.map(({ own }) => own)).toEqual(found.map(({ expected }) => expected));
  expect(found).toHaveLength(count);
  expect(Math.min(...found.map(({ own }) => own))).toBeGreaterThan(0);
});
