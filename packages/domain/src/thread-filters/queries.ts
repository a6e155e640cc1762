import type { ThreadFilter } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor, Member } from "../actor.ts";
import { stands } from "../posts/policy.ts";
import { threadUnderRuleSql } from "../chatham-house/policy.ts";
import { unreadCount } from "../threads/view.ts";

/** Open threads in which the member was named or quoted and has not written since. */
const needsAnswerOf = ({ personId }: Member) => Prisma.sql`and t.status = 'open' and t.locked_at is null and exists (
  select 1 from notification n join post p on p.id = n.post_id and ${stands}
  where n.person_id = ${personId}::uuid and n.thread_id = t.id and n.kind in ('mention', 'quote')
    and not exists (select 1 from post own where own.thread_id = t.id and own.author_id = ${personId}::uuid and own.number > p.number))`;

/** What a filter lets through, as a condition over the thread `t`, its space `s` and the actor's reading `r`. */
export function filterSql(filter: ThreadFilter, actor: Actor): Prisma.Sql {
  if (actor.kind !== "member") return filter === "open" ? Prisma.sql`and t.status = 'open'` : Prisma.empty;
  switch (filter) {
    case "all":
      return Prisma.empty;
    case "open":
      return Prisma.sql`and t.status = 'open'`;
    case "mine":
      return Prisma.sql`and exists (select 1 from post p where p.thread_id = t.id and p.author_id = ${actor.personId}::uuid)`;
    case "followed":
      return Prisma.sql`and r.follow in ('watch', 'track')`;
    case "followed_unread":
      return Prisma.sql`and r.follow in ('watch', 'track') and ${unreadCount(actor.joinedAt)} > 0`;
    case "unread":
      return Prisma.sql`and ${unreadCount(actor.joinedAt)} > 0`;
    case "needs_answer":
      return needsAnswerOf(actor);
    case "sector":
      // Whose sector it is, is not to be learnt of threads that withhold it.
      return Prisma.sql`and t.status = 'open' and not ${threadUnderRuleSql} and exists (select 1 from organisation o join organisation own on own.sector = o.sector
        where o.id = any(t.organisation_ids) and own.id = ${actor.organisationId}::uuid)`;
    case "mentions":
      return Prisma.sql`and exists (select 1 from mention m join post p on p.id = m.post_id and ${stands}
        where p.thread_id = t.id and (m.person_id = ${actor.personId}::uuid or m.organisation_id = ${actor.organisationId}::uuid))`;
  }
}
