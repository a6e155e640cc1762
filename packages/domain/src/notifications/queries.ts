import type { ListNotificationsInput, NotificationView } from "@samrad/contracts/notifications";
import { Prisma, type SqlReader } from "@samrad/db/client";
import { isOneOf } from "@samrad/db/is-one-of";
import type { Member } from "../actor.ts";
import { postWithheldSql, threadWithheldSql } from "../chatham-house/policy.ts";
import { affiliationRef, doerRef, writerRef } from "../chatham-house/view.ts";
import type { MemberContext } from "../context.ts";
import type { LoggedEvent } from "../events/queries.ts";
import { afterCursor, pageOf } from "../place.ts";
import { stands } from "../posts/policy.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { isOfOrder } from "./policy.ts";

const pageSize = 30;

type Row = Omit<NotificationView, "createdAt" | "read"> & { created_at: Date; read_at: Date | null };

const toNotificationView = ({ created_at, read_at, ...row }: Row): NotificationView => ({
  ...row,
  createdAt: created_at.toISOString(),
  read: read_at !== null,
});

/** What a notification is about, as far as the member may read it. The rule of the list and of the count. */
const aboutWhat = (actor: Member) => Prisma.sql`
  left join thread t on t.id = n.thread_id
  left join space s on s.id = t.space_id
  where n.person_id = ${actor.personId}::uuid and (n.thread_id is null or ${visibleToSql(actor)})
    and (${isOfOrder} or not exists (select 1 from post p where p.id = n.post_id and p.hidden_by_id is not null))`;

/** For whom somebody acted: a post says so, else it is the organisation that the person speaks for now, or spoke for last. */
const organisationOfActor = Prisma.sql`coalesce(p.organisation_id, (
  select m.organisation_id from membership m where m.person_id = n.actor_id order by m.left_at desc nulls first limit 1))`;

/** Whether the actor of a notification wrote what it is about, and did not do something to the thread. */
const isWritten = Prisma.sql`n.kind in ('mention', 'quote', 'reply', 'opened', 'resolved', 'search')`;

/** What a notification withholds is asked when it is read: the rule may have come after it. */
const causedBy = (actor: Member) => ({
  withheld: Prisma.sql`(case when ${isWritten} and n.kind <> 'resolved' and p.id is not null then ${postWithheldSql(actor)}
    else ${threadWithheldSql(actor)} end)`,
  person: Prisma.sql`n.actor_id`,
});

/** Where the notices lie that events may have brought; each kind of event is asked for where there are some. */
function noticesOf(events: readonly LoggedEvent[]): Prisma.Sql[] {
  const about = events.filter(({ subjectId }) => subjectId !== null);
  const others = events.filter(({ subjectId }) => subjectId === null);
  const posts = others.flatMap(({ postId }) => postId ?? []);
  const resolved = others.flatMap(({ type, threadId }) => (type === "thread.resolved" && threadId ? [threadId] : []));
  const ofPosts = Prisma.sql`select person_id as id from notification where ${isOneOf(Prisma.sql`post_id`, posts, "uuid")}`;
  const ofSubjects = Prisma.sql`
    select n.person_id from unnest(${about.map(({ subjectId }) => subjectId)}::uuid[], ${about.map(({ at }) => at)}::timestamptz[])
      as event (subject_id, at) join notification n on n.subject_id = event.subject_id and n.created_at >= event.at`;
  const ofOutcomes = Prisma.sql`
    select n.person_id from post p join notification n on n.post_id = p.id and n.kind = 'resolved'
      where p.thread_id = any(${resolved}::uuid[]) and p.number = 1`;
  return [
    ...(posts.length > 0 ? [ofPosts] : []),
    ...(about.length > 0 ? [ofSubjects] : []),
    ...(resolved.length > 0 ? [ofOutcomes] : []),
  ];
}

/** Whose inboxes events have filled, each person once. */
export async function findNotified(db: SqlReader, events: readonly LoggedEvent[]): Promise<string[]> {
  const notices = noticesOf(events);
  if (notices.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct found.id from (${Prisma.join(notices, " union all ")}) found (id)`;
  return rows.map(({ id }) => id);
}

/** The member's inbox, newest first, without what stands in spaces that are no longer open to the member. */
export async function listNotifications(
  { db, actor }: MemberContext,
  input: ListNotificationsInput,
): Promise<{ notifications: NotificationView[]; cursor: string | null }> {
  const after = afterCursor(input.cursor, Prisma.sql`(n.created_at, n.id)`);
  const unread = input.filter === "unread" ? Prisma.sql`and n.read_at is null` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    with page as (
      select n.*, t.title, t.lang from notification n ${aboutWhat(actor)} ${unread} ${after}
      order by n.created_at desc, n.id desc limit ${pageSize + 1}
    )
    select n.id, n.kind, n.created_at, n.read_at, n.subject_id as "subjectId", n.data,
      case when n.thread_id is not null then jsonb_build_object('id', n.thread_id, 'title', n.title, 'lang', n.lang) end as thread,
      case when p.id is not null then jsonb_build_object('id', p.id, 'number', p.number) end as post,
      case when ${isWritten} then ${writerRef(actor, causedBy(actor))} else ${doerRef(actor, causedBy(actor))} end as actor,
      case when o.id is not null then ${affiliationRef(actor, causedBy(actor))} end as organisation,
      case when p.id is not null then jsonb_build_object(
        'text', case when ${stands} then left(p.text, 200) else '' end, 'lang', p.lang) end as excerpt
    from page n
    left join thread t on t.id = n.thread_id
    left join space s on s.id = t.space_id
    left join post p on p.id = n.post_id
    left join organisation o on o.id = ${organisationOfActor}
    order by n.created_at desc, n.id desc`;
  const { page, cursor } = pageOf(rows, {
    size: pageSize,
    placeOf: ({ created_at, id }) => ({ at: created_at, id }),
  });
  return { notifications: page.map(toNotificationView), cursor };
}

/** How many unread notifications the bell shows: just those that the inbox lists as unread. */
export async function countUnreadNotifications({ db, actor }: MemberContext): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from notification n ${aboutWhat(actor)} and n.read_at is null`;
  return row?.count ?? 0;
}
