import type { TrendInput } from "@samrad/contracts/trends";
import type { MemberContext } from "@samrad/domain/context";
import { aConcept, aMember, anOrganisation, aSpace } from "@samrad/domain/testing";
import { getTrend } from "@samrad/domain/trends/queries";
import { scratchDatabase } from "@samrad/db/testing";
import { withServer } from "./similar-network.ts";

const threads = 20_000;
const organisations = 200;
const concepts = 150;
const rounds = 10;

/** Threads of two years, of organisations in two countries, that carry three concepts each: few often, many seldom. */
async function fill(member: MemberContext) {
  const { db, actor } = member;
  const asking: string[] = [];
  for (let number = 0; number < organisations; number++)
    asking.push((await anOrganisation(db, { country: number % 3 === 0 ? "NO" : "SE" })).id);
  const carried: string[] = [];
  for (let number = 0; number < concepts; number++) carried.push((await aConcept(db)).id);
  const space = await aSpace(db);
  await db.$executeRaw`
    insert into thread (id, space_id, author_id, organisation_id, title, lang, post_count, created_at, last_post_at, last_author_id, organisation_ids)
    select gen_random_uuid(), ${space.id}::uuid, ${actor.personId}::uuid, (${asking}::uuid[])[1 + floor(${organisations}::int * random())],
      'Thread ' || n, 'sv', 1, now() - random() * interval '2 years', now(), ${actor.personId}::uuid, array[${actor.organisationId}::uuid]
    from generate_series(1, ${threads}::int) n`;
  await db.$executeRaw`
    insert into thread_concept (thread_id, concept_id, tagged_by_id, tagged_at)
    select t.id, (${carried}::uuid[])[1 + floor(${concepts}::int * power(random(), 2) + 0 * n)], ${actor.personId}::uuid, now()
    from thread t, generate_series(1, 3) n on conflict do nothing`;
  await db.$executeRaw`vacuum analyze`;
}

/** Milliseconds of this process and of the clock. */
async function cost(work: () => Promise<unknown>): Promise<{ used: number; waited: number }> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { used: (user + system) / 1000, waited: performance.now() - began };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(0);

/** pnpm bench trends: what figures by concept cost when threads have come since they were asked for, and when none have. */
export async function benchTrends(): Promise<string> {
  return withServer(async () => {
    await using scratch = await scratchDatabase();
    const member = await aMember(scratch.db);
    await fill(member);
    const by: TrendInput = { by: "concept" };
    const anew: { used: number; waited: number }[] = [];
    const again: { used: number; waited: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      await scratch.db.$executeRaw`update thread set created_at = created_at + interval '1 second'
        where id = (select id from thread limit 1)`;
      anew.push(await cost(() => getTrend(member, by)));
      again.push(await cost(() => getTrend(member, by)));
    }
    const line = (name: string, costs: typeof anew) =>
      `${name}: ${median(costs.map(({ used }) => used))} ms of this process's processor time, ${median(costs.map(({ waited }) => waited))} ms in all\n`;
    return `${threads} threads, ${concepts} concepts\n${line("anew", anew)}${line("remembered", again)}`;
  });
}
