import type { LinkReach, Reach, ReachInput } from "@samrad/contracts/reach";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import { Prisma } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { postWithheldSql } from "../chatham-house/policy.ts";
import type { MemberContext } from "../context.ts";
import { getSpaceFacts } from "../space-templates/queries.ts";
import { canOpenThread, type SpaceFacts, visibleToSql } from "../spaces/policy.ts";
import { canReply } from "../threads/policy.ts";
import { getThreadFacts } from "../threads/queries.ts";
import { organisationRef } from "../names/view.ts";
import { reachBetween } from "./policy.ts";

async function checkPlace(context: MemberContext, { spaceId, threadId }: ReachInput): Promise<SpaceFacts> {
  const { actor } = context;
  if (!threadId) {
    const space = await getSpaceFacts(context, spaceId);
    allow(actor, canOpenThread(actor, space));
    return space;
  }
  const thread = await getThreadFacts(context, threadId);
  allow(actor, canReply(actor, thread));
  return thread.space;
}

/** Members `m` of the network that may read the space. */
function mayRead({ visibility, organisationIds }: SpaceFacts): Prisma.Sql {
  return visibility === "organisations"
    ? Prisma.sql`m.organisation_id = any(${[...organisationIds]}::uuid[])`
    : Prisma.sql`true`;
}

const activeMember = Prisma.sql`join membership m on m.person_id = p.id and m.left_at is null`;

async function findPeople({ db, actor }: MemberContext, space: SpaceFacts, ids: readonly string[]) {
  const rows = await db.$queryRaw<Reach["people"]>`
    select p.id, p.name, exists (select 1 from membership m where m.person_id = p.id and m.left_at is null and ${mayRead(space)})
      and p.deactivated_at is null as told
    from person p where p.id = any(${[...ids]}::uuid[]) and p.id <> ${actor.personId}::uuid order by p.name, p.id`;
  return rows;
}

async function findOrganisations({ db, actor }: MemberContext, space: SpaceFacts, ids: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string; name: string; members: number }[]>`
    select o.id, o.name, (select count(*)::int from person p ${activeMember}
      where m.organisation_id = o.id and p.deactivated_at is null and p.id <> ${actor.personId}::uuid and ${mayRead(space)}) as members
    from organisation o where o.id = any(${[...ids]}::uuid[]) order by o.name, o.id`;
  return rows.map((row) => ({ ...row, told: row.members > 0 }));
}

function findQuoted({ db, actor }: MemberContext, space: SpaceFacts, ids: readonly string[]) {
  // Of those whose names are withheld nothing is said: who may read where would tell who they are.
  return db.$queryRaw<PersonRef[]>`
    select distinct a.id, a.name
    from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join person a on a.id = p.author_id and a.deactivated_at is null
    join membership m on m.person_id = a.id and m.left_at is null
    where p.id = any(${[...ids]}::uuid[]) and ${visibleToSql(actor)} and a.id <> ${actor.personId}::uuid and ${mayRead(space)}
      and not ${postWithheldSql(actor)}
    order by a.name, a.id`;
}

async function countWatchers({ db, actor }: MemberContext, space: SpaceFacts, threadId: string | null) {
  if (!threadId) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from reading r join person p on p.id = r.person_id and p.deactivated_at is null ${activeMember}
    where r.thread_id = ${threadId}::uuid and r.follow = 'watch' and p.id <> ${actor.personId}::uuid and ${mayRead(space)}`;
  return row?.count ?? 0;
}

type LinkedThread = { id: string; title: string; lang: string; organisations: OrganisationRef[] } & Pick<
  SpaceFacts,
  "visibility"
>;

function toLinkReach(threadId: string, thread: LinkedThread | undefined, here: SpaceFacts): LinkReach {
  if (!thread) return { threadId, title: null, lang: null, openFor: "unknown", organisations: [] };
  const { title, lang, visibility, organisations } = thread;
  const openFor = reachBetween(here, { visibility, organisationIds: organisations.map(({ id }) => id) });
  return openFor === "organisations"
    ? { threadId, title, lang, openFor, organisations }
    : { threadId, title, lang, openFor, organisations: [] };
}

async function findLinks({ db, actor }: MemberContext, here: SpaceFacts, ids: readonly string[]) {
  const rows = await db.$queryRaw<LinkedThread[]>`
    select t.id, t.title, t.lang, s.visibility, (select coalesce(jsonb_agg(${organisationRef} order by o.name, o.id), '[]')
      from space_organisation so join organisation o on o.id = so.organisation_id where so.space_id = s.id) as organisations
    from thread t join space s on s.id = t.space_id where t.id = any(${[...ids]}::uuid[]) and ${visibleToSql(actor)}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].map((id) => toLinkReach(id, byId.get(id), here));
}

/**
 * Whom a text that is not sent yet will tell, and who may open what it links to. Says nothing of who muted the thread.
 * Throws `not_found`, `forbidden` for who may not write there.
 */
export async function getReach(context: MemberContext, input: ReachInput): Promise<Reach> {
  const space = await checkPlace(context, input);
  const [people, organisations, quoted, watchers, links] = await Promise.all([
    findPeople(context, space, input.people),
    findOrganisations(context, space, input.organisations),
    findQuoted(context, space, input.quotedPosts),
    countWatchers(context, space, input.threadId),
    findLinks(context, space, input.threads),
  ]);
  return { people, organisations, quoted, watchers, links };
}
