import type { MemberContext } from "@samrad/domain/context";
import { listCitedTogether } from "@samrad/domain/cited-together/queries";
import { settleCiting } from "@samrad/domain/citing/commands";
import { listCiting } from "@samrad/domain/citing/queries";
import { countCiting } from "@samrad/domain/citing-counts/queries";
import { getProvision } from "@samrad/domain/provisions/queries";
import { aMember, anOrganisation, aSpace } from "@samrad/domain/testing";
import { scratchDatabase } from "@samrad/db/testing";
import { withServer } from "./similar-network.ts";
import { measureTimes } from "./times.ts";

const act = "celex:32016R0679";
const threads = 5_000;
const citations = 100_000;
const rounds = 60;
const batch = 100;

/** Threads in twelve spaces, a third of them closed to the reader, that cite a law as texts do: few articles often, many seldom. */
async function fill(member: MemberContext) {
  const { db, actor } = member;
  const other = await anOrganisation(db);
  const spaces: string[] = [];
  for (let number = 0; number < 12; number++) {
    const closed = number % 3 === 0 ? { organisationIds: [other.id] } : {};
    spaces.push((await aSpace(db, closed)).id);
  }
  await db.$executeRaw`
    insert into thread (id, space_id, author_id, organisation_id, title, lang, post_count, last_post_at, last_author_id, organisation_ids)
    select gen_random_uuid(), (${spaces}::uuid[])[1 + n % 12], ${actor.personId}::uuid, ${actor.organisationId}::uuid, 'Thread ' || n,
      (array['sv', 'nb', 'en'])[1 + n % 3], 4, now() - n * interval '1 hour', ${actor.personId}::uuid, array[${actor.organisationId}::uuid]
    from generate_series(1, ${threads}::int) n`;
  await db.$executeRaw`
    insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text)
    select gen_random_uuid(), t.id, n, t.author_id, t.organisation_id, t.lang, '{"type":"doc","content":[]}',
      repeat('Words around what is cited, as they stand in a post. ', 12)
    from thread t, generate_series(1, 4) n`;
  await db.$executeRaw`
    insert into citation (source_kind, source_id, thread_id, key, act, start_at, end_at)
    select 'post', p.id, p.thread_id, ${act} || '#art_' || c.article || case c.n % 3 when 0 then '' else '/par_' || (1 + c.n % 4) end
      || case c.n % 9 when 1 then '/pnt_' || chr(97 + c.n % 6) else '' end, ${act}, 60, 90
    from (select id, thread_id, row_number() over (order by id) as place from post) p
    join (select n, 1 + floor(98 * power(random(), 3))::int as article from generate_series(1, ${citations}::int) n) c
      on c.n % ${threads * 4}::int = p.place - 1`;
  const all = await db.thread.findMany({ select: { id: true } });
  for (let start = 0; start < all.length; start += batch)
    await db.$transaction((tx) =>
      settleCiting(
        tx,
        all.slice(start, start + batch).map(({ id }) => id),
      ),
    );
  // As the server does by itself, when it is left in peace.
  await db.$executeRaw`vacuum analyze`;
}

/** pnpm bench provisions: how long the reads of a provision's page take at 100,000 citations, one reader, whose rights leave out a third. */
export async function benchProvisions(): Promise<string> {
  return withServer(async () => {
    await using scratch = await scratchDatabase();
    const member = await aMember(scratch.db);
    await fill(member);
    const cited = await scratch.db.citation.count();
    let text = `${cited} citations in ${threads} threads\n`;
    for (const [name, fragment] of [
      ["article 1", "#art_1"],
      ["article 6(1)(a)", "#art_6/par_1/pnt_a"],
      ["chapter II", "#cpt_II"],
      ["the act", ""],
    ] as const) {
      const key = `${act}${fragment}`;
      text += await measureTimes(`${name}: place`, rounds, () => getProvision(member, { key }));
      text += await measureTimes(`${name}: list`, rounds, () => listCiting(member, { key }));
      text += await measureTimes(`${name}: counts`, rounds, () => countCiting(member, { key }));
      text += await measureTimes(`${name}: together`, rounds, () => listCitedTogether(member, { key }));
    }
    return text;
  });
}
