import { scratchDatabase } from "@samrad/db/testing";
import type { MemberContext } from "@samrad/domain/context";
import { findSimilar, warmSimilar } from "@samrad/domain/similar/queries";
import { refreshTerms } from "@samrad/domain/similar-texts/commands";
import { aMember, aSpace } from "@samrad/domain/testing";
import { entries } from "@samrad/similarity/glossary/entries";
import { withServer } from "./similar-network.ts";

const threads = 5000;
const postsEach = 4;
const asked = 200;
const wordsInTitle = 8;
const wordsInPost = 60;

const swedish = entries.filter(({ column, words }) => column === "sv" && words.length === 1);

/** The same words each time, as a linear congruence draws them. */
function makeWords(): (count: number) => string {
  let seed = 7;
  const draw = (): string => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return swedish[seed % swedish.length]?.words[0]?.replace("*", "") ?? "data";
  };
  return (count) => Array.from({ length: count }, draw).join(" ");
}

/** Threads whose words are drawn from the glossary: every word of a title finds some, which is harder than real text. */
async function seed({ db, actor }: MemberContext, words: (count: number) => string): Promise<void> {
  const spaceId = (await aSpace(db)).id;
  const { personId, organisationId } = actor;
  const titles = Array.from({ length: threads }, () => words(wordsInTitle));
  const texts = Array.from({ length: threads }, () => words(wordsInPost));
  await db.$executeRaw`
    insert into thread (id, space_id, author_id, organisation_id, title, lang, last_post_at, last_author_id, organisation_ids, post_count)
    select gen_random_uuid(), ${spaceId}::uuid, ${personId}::uuid, ${organisationId}::uuid, title, 'sv', now(), ${personId}::uuid,
      array[${organisationId}::uuid], ${postsEach}::int from unnest(${titles}::text[]) as title`;
  await db.$executeRaw`
    insert into post (id, thread_id, number, author_id, organisation_id, lang, document, text)
    select gen_random_uuid(), t.id, n, ${personId}::uuid, ${organisationId}::uuid, 'sv', '{"type":"doc","content":[]}', x.text
    from (select id, row_number() over () as place from thread) t
    join unnest(${texts}::text[]) with ordinality as x (text, place) on x.place = t.place
    cross join generate_series(1, ${postsEach}::int) n`;
  while ((await refreshTerms(db)) > 0);
  await db.$executeRaw`analyze`;
}

async function time(member: MemberContext, title: string): Promise<number> {
  const began = performance.now();
  await findSimilar(member, { title, body: "", lang: "sv" });
  return performance.now() - began;
}

/** pnpm bench similar-speed: how long somebody who types a title waits for what is similar, at 20,000 posts. */
export async function benchSimilarSpeed(): Promise<string> {
  return withServer(async () => {
    await using scratch = await scratchDatabase();
    const member = await aMember(scratch.db);
    const words = makeWords();
    await seed(member, words);
    // As a process that serves does when it starts.
    const warming = performance.now();
    await warmSimilar(member);
    const warmed = performance.now() - warming;
    const first = await time(member, words(wordsInTitle));
    const times: number[] = [];
    const began = process.cpuUsage();
    for (let count = 0; count < asked; count += 1) times.push(await time(member, words(wordsInTitle)));
    const { user, system } = process.cpuUsage(began);
    const processor = ((user + system) / 1000 / asked).toFixed(0);
    const ordered = times.toSorted((one, other) => one - other);
    const at = (share: number): string => (ordered[Math.floor(share * asked)] ?? 0).toFixed(0);
    return `${threads * postsEach} posts, ${asked} titles: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; the first ${first.toFixed(0)} ms, after ${warmed.toFixed(0)} ms of making ready; ${processor} ms of this process's processor time a title\n`;
  });
}
