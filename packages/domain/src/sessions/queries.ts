import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { CastMember, Role, SessionView } from "@samrad/contracts/people";
import { Prisma, type Reader, type SqlReader } from "@samrad/db/client";
import { isOneOf } from "@samrad/db/is-one-of";
import type { Member, Signature } from "../actor.ts";
import type { MemberContext } from "../context.ts";
import { authorJson, organisationRef } from "../names/view.ts";
import { refSelect } from "../organisations/view.ts";
import { sessionSelect, toSessionView } from "./view.ts";

/**
 * Changes with every membership, and whenever a person or an organisation is deactivated, comes back or is called otherwise
 * (triggers). The ids of transactions begin again with another server.
 */
const membersVersion = Prisma.sql`concat_ws('.', extract(epoch from pg_postmaster_start_time()),
  (select n.xmin from setting n where n.key = 'members'))`;

type SessionRow = {
  token: string;
  session_id: string;
  person_id: string;
  organisation_id: string;
  roles: Role[];
  joined_at: Date;
  used_at: Date;
  version: string;
} & Signature;

/** Who holds a session, when it was last used, and the version of the members by which that was found out. */
export type Holder = { actor: Member; usedAt: Date; version: string };

/** The session of a token that has not ended. */
const lasts = (tokens: readonly string[], at: Date) =>
  Prisma.sql`${isOneOf(Prisma.sql`s.token`, tokens, "text")} and s.expires_at > ${at}`;

const toHolder = (row: SessionRow): Holder => ({
  actor: {
    kind: "member",
    personId: row.person_id,
    name: row.author.name,
    organisationId: row.organisation_id,
    roles: row.roles,
    joinedAt: row.joined_at,
    sessionId: row.session_id,
    signature: { author: row.author, organisation: row.organisation },
  },
  usedAt: row.used_at,
  version: row.version,
});

/** Who holds the sessions of tokens, by the token: those who are active in an organisation that is. */
export async function findHolders(db: SqlReader, tokens: readonly string[], at: Date): Promise<Map<string, Holder>> {
  const rows = await db.$queryRaw<SessionRow[]>`
    select s.token, s.id as session_id, a.id as person_id, m.organisation_id, m.roles::text[] as roles, m.joined_at,
      s.updated_at as used_at, ${authorJson} as author, ${organisationRef} as organisation, ${membersVersion} as version
    from session s
    join person a on a.id = s.person_id and a.deactivated_at is null
    join membership m on m.person_id = a.id and m.left_at is null
    join organisation o on o.id = m.organisation_id and o.deactivated_at is null
    where ${lasts(tokens, at)}`;
  return new Map(rows.map((row) => [row.token, toHolder(row)]));
}

/**
 * Whether the session of a token still lasts and nobody's rights have changed since its holder was found: to be asked
 * along with what is read for that holder.
 */
export const stillHolds = ({ version }: Holder, token: string, at: Date): Prisma.Sql =>
  Prisma.sql`(exists (select 1 from session s where ${lasts([token], at)}) and ${membersVersion} = ${version})`;

/** Where the actor is signed in, the newest use first. */
export async function listSessions({ db, actor, now }: MemberContext): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { personId: actor.personId, expiresAt: { gt: now() } },
    select: sessionSelect,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => toSessionView(row, actor));
}

/** The language to write to an address in, or nothing when nobody may sign in with it: no member and not invited. */
export async function findAddressee(db: Reader, email: string, at: Date): Promise<InterfaceLanguage | undefined> {
  const [row] = await db.$queryRaw<{ language: InterfaceLanguage }[]>`
    select coalesce(p.language, i.language) as language
    from (values (${email})) as given (email)
    left join person p on p.email = given.email
    left join invitation i on i.email = given.email and i.accepted_at is null and i.revoked_at is null
      and i.expires_at > ${at}
      and exists (select 1 from organisation o where o.id = i.organisation_id and o.deactivated_at is null)
    where p.deactivated_at is null and (i.id is not null or exists (
      select 1 from membership m join organisation o on o.id = m.organisation_id and o.deactivated_at is null
      where m.person_id = p.id and m.left_at is null))`;
  return row?.language;
}

/** Everybody who can be signed in as in a demo network, organisation by organisation. */
export async function listCast(db: Reader): Promise<CastMember[]> {
  const rows = await db.membership.findMany({
    where: { leftAt: null, person: { deactivatedAt: null }, organisation: { deactivatedAt: null } },
    select: {
      roles: true,
      person: { select: { id: true, name: true, title: true } },
      organisation: { select: refSelect },
    },
    orderBy: [
      { organisation: { createdAt: "asc" } },
      { organisation: { id: "asc" } },
      { joinedAt: "asc" },
      { id: "asc" },
    ],
    take: 60,
  });
  return rows.map(({ person, organisation, roles }) => ({ ...person, organisation, roles }));
}
