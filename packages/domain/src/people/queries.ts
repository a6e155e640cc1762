import { notFound } from "@samrad/contracts/errors";
import type {
  ListPeopleInput,
  MemberList,
  MentionCandidate,
  MentionSearchInput,
  MeView,
  PersonView,
} from "@samrad/contracts/people";
import { Prisma } from "@samrad/db/client";
import { allow, requireMember } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { visibleTo } from "../spaces/policy.ts";
import * as policy from "./policy.ts";
import { memberSelect, meSelect, profileSelect, toMemberView, toMeView, toPersonView } from "./view.ts";

/** Who is signed in; null without a session. */
export async function getMe({ db, actor }: ReadContext): Promise<MeView | null> {
  if (actor.kind !== "member") return null;
  const row = await db.person.findUnique({ where: { id: actor.personId }, select: meSelect });
  return row?.memberships[0] ? toMeView(row, actor) : null;
}

/** Throws `unauthenticated`, `not_found`. */
export async function getPerson({ db, actor }: ReadContext, personId: string): Promise<PersonView> {
  allow(actor, policy.canRead(actor));
  const row = await db.person.findUnique({ where: { id: personId }, select: profileSelect });
  if (!row) throw notFound();
  return toPersonView(row);
}

const pageSize = 50;

type Place = { name: string; id: string };

const toCursor = ({ name, id }: Place) => `${id}${name}`;
const fromCursor = (cursor: string): Place => ({ id: cursor.slice(0, 36), name: cursor.slice(36) });

const after = ({ name, id }: Place): Prisma.PersonWhereInput => ({
  OR: [{ name: { gt: name } }, { name, id: { gt: id } }],
});

const matching = (text: string): Prisma.PersonWhereInput => {
  const contains = { contains: text.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const organisation = { some: { leftAt: null, organisation: { name: contains } } };
  return { OR: [{ name: contains }, { email: contains }, { memberships: organisation }] };
};

/** Everybody there is or was, by name, for administrators. Throws `forbidden`. */
export async function listPeople({ db, actor }: ReadContext, input: ListPeopleInput): Promise<MemberList> {
  allow(actor, policy.canAdminister(actor));
  const text = input.text.trim();
  const rows = await db.person.findMany({
    where: { AND: [text ? matching(text) : {}, input.cursor ? after(fromCursor(input.cursor)) : {}] },
    select: memberSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const more = rows.length > pageSize && last;
  return { people: page.map((row) => toMemberView(row, requireMember(actor))), cursor: more ? toCursor(last) : null };
}

const mentionable = Prisma.sql`
  select 'person' as kind, p.id, p.name as label, concat_ws(', ', nullif(p.title, ''), o.name) as detail, o.id as organisation_id
  from person p
  join membership m on m.person_id = p.id and m.left_at is null
  join organisation o on o.id = m.organisation_id and o.deactivated_at is null
  where p.deactivated_at is null
  union all
  select 'organisation', o.id, o.name, '', o.id from organisation o where o.deactivated_at is null`;

/**
 * Whom a text in a space may mention: people and organisations who can read it. First those with a word that begins as
 * the text does, then those that have it anywhere; at most 8. Throws `unauthenticated`, `not_found` for the space.
 */
export async function searchMentions(
  { db, actor }: ReadContext,
  input: MentionSearchInput,
): Promise<MentionCandidate[]> {
  allow(actor, policy.canRead(actor));
  const space = await db.space.findFirst({
    where: { AND: [{ id: input.spaceId }, visibleTo(actor)] },
    select: { visibility: true, organisations: { select: { organisationId: true } } },
  });
  if (!space) throw notFound();
  const named = space.organisations.map(({ organisationId }) => organisationId);
  const open = space.visibility !== "organisations";
  const text = input.text.trim().toLowerCase();
  return db.$queryRaw<MentionCandidate[]>`
    select kind, id, label, detail from (${mentionable}) candidate
    where (${open} or organisation_id = any(${named}::uuid[])) and strpos(lower(label), ${text}) > 0
    order by not starts_with(lower(label), ${text}), strpos(' ' || lower(label), ' ' || ${text}) = 0, kind desc, label, id
    limit 8`;
}
