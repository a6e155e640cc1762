import type { NotificationKind } from "@samrad/contracts/notifications";
import { Prisma, type SqlTransaction } from "@samrad/db/client";
import type { MemberContext } from "../context.ts";
import { readsSpaceSql } from "../spaces/policy.ts";

export type Notice = {
  threadId: string;
  /** Who may read it, as a condition over a membership `m`. */
  reads: Prisma.Sql;
  postId: string;
  actorId: string;
  at: Date | Prisma.Sql;
  /** What those who watch the thread hear, a reply that is new or that it is resolved; nothing when it is missing. */
  watchers?: "reply" | "resolved";
  people?: readonly string[];
  organisations?: readonly string[];
  quotedPosts?: readonly string[];
};

/**
 * Writes a notification for each person concerned, of the most personal kind, in the causing transaction. Leaves out
 * the actor, whoever muted the thread, whoever is not active and whoever may not read the space.
 */
export async function notify(tx: SqlTransaction, notice: Notice): Promise<void> {
  const written = notifySql(notice);
  if (written) await tx.$executeRaw(written);
}

/** Whom a notice concerns, by what it says: `person_id`, `kind`, and how personal that is. What it does not say is not asked. */
function concernedBy({ people = [], organisations = [], quotedPosts = [] }: Notice): Prisma.Sql[] {
  const mentioned = Prisma.sql`select unnest(${people}::uuid[]), 'mention'::notification_kind, 1`;
  const mentionedTogether = Prisma.sql`
    select person_id, 'mention'::notification_kind, 1 from membership
    where left_at is null and organisation_id = any(${organisations}::uuid[])`;
  const quoted = Prisma.sql`
    select author_id, 'quote'::notification_kind, 2 from post where id = any(${quotedPosts}::uuid[])`;
  return [
    ...(people.length > 0 ? [mentioned] : []),
    ...(organisations.length > 0 ? [mentionedTogether] : []),
    ...(quotedPosts.length > 0 ? [quoted] : []),
  ];
}

const watching = ({ threadId, watchers }: Notice) => Prisma.sql`
  select person_id, ${watchers}::notification_kind, 3 from reading
  where thread_id = ${threadId}::uuid and follow = 'watch'`;

/** Each person once, by the most personal kind, unless they muted the thread: `person_id` and `kind`. */
const eachOnce = (concerned: readonly Prisma.Sql[], threadId: string) => Prisma.sql`
  select distinct on (x.person_id) x.person_id, x.kind
  from (${Prisma.join(concerned, " union all ")}) x (person_id, kind, rank)
  left join reading r on r.thread_id = ${threadId}::uuid and r.person_id = x.person_id
  where r.follow is distinct from 'mute' order by x.person_id, x.rank`;

/** `notify` as a statement, for what is written together; none when it concerns nobody. `along`: what is joined to it. */
export function notifySql(notice: Notice, along = Prisma.empty): Prisma.Sql | undefined {
  const { threadId, reads, postId, actorId, at, watchers } = notice;
  const named = concernedBy(notice);
  if (named.length === 0 && !watchers) return undefined;
  // Who watches is one row each, and has not muted it.
  const concerned =
    named.length === 0 ? watching(notice) : eachOnce([...named, ...(watchers ? [watching(notice)] : [])], threadId);
  return Prisma.sql`
    insert into notification (person_id, kind, thread_id, post_id, actor_id, created_at)
    select c.person_id, c.kind, ${threadId}::uuid, ${postId}::uuid, ${actorId}::uuid, ${at}
    from (${concerned}) c (person_id, kind) ${along}
    join person p on p.id = c.person_id and p.deactivated_at is null
    join membership m on m.person_id = p.id and m.left_at is null
    where c.person_id <> ${actorId}::uuid and ${reads}
    ${watchers === "reply" ? Prisma.empty : toldAgain}`;
}

/** Of a post that was there before, somebody may have heard: they hear of it again when it is resolved. */
const toldAgain = Prisma.sql`
  on conflict (post_id, person_id, kind) where subject_id is null
    do update set read_at = null, created_at = excluded.created_at, actor_id = excluded.actor_id
    where notification.kind = 'resolved'`;

export type SubjectNotice = {
  kind: NotificationKind;
  /** What it is about; one notice for each person, kind, subject and thread. */
  subjectId: string;
  /** Whom to tell. */
  people: readonly string[];
  at: Date;
  /** Who did it; nobody when it is missing. */
  actorId?: string;
  /** Where it shows; only those who may read the thread are told. */
  threadId?: string;
  postId?: string;
  /** Also to who muted the thread: they asked for it. */
  evenIfMuted?: boolean;
  data?: Prisma.InputJsonObject;
};

/**
 * Tells people of what is about something else than a post, in the causing transaction. What was told before is told
 * anew. Leaves out the actor, whoever is not active, and whoever muted the thread or may not read it.
 */
export async function notifyOf(tx: SqlTransaction, notice: SubjectNotice): Promise<void> {
  const { subjectId, people, threadId = null, postId = null, data = {} } = notice;
  const told = Prisma.sql`
    select distinct person_id, ${subjectId}::uuid as subject_id, ${threadId}::uuid as thread_id,
      ${postId}::uuid as post_id, ${JSON.stringify(data)}::jsonb as data
    from unnest(${people}::uuid[]) as person_id`;
  await tx.$executeRaw(notifyEachSql(notice, told));
}

/**
 * `notifyOf` as a statement, for each row of a query: whom to tell of what, as `person_id`, `subject_id`, `thread_id`,
 * `post_id` and `data`. No person is told of one subject in one thread twice.
 */
export function notifyEachSql(
  notice: Pick<SubjectNotice, "kind" | "at" | "actorId" | "evenIfMuted">,
  told: Prisma.Sql,
): Prisma.Sql {
  const { kind, at, actorId = null, evenIfMuted = false } = notice;
  return Prisma.sql`
    insert into notification (person_id, kind, subject_id, thread_id, post_id, actor_id, data, created_at)
    select p.id, ${kind}::notification_kind, n.subject_id, n.thread_id, n.post_id, ${actorId}::uuid, n.data, ${at}::timestamptz
    from (${told}) n
    join person p on p.id = n.person_id and p.deactivated_at is null
    join membership m on m.person_id = p.id and m.left_at is null
    left join thread t on t.id = n.thread_id
    left join space s on s.id = t.space_id
    left join reading r on r.thread_id = t.id and r.person_id = p.id
    where p.id is distinct from ${actorId}::uuid
      and (${evenIfMuted} or r.follow is distinct from 'mute')
      and (t.id is null or ${readsSpaceSql({ id: Prisma.sql`s.id`, visibility: Prisma.sql`s.visibility` })})
    on conflict (person_id, kind, subject_id, coalesce(thread_id, subject_id)) where subject_id is not null
      do update set read_at = null, created_at = excluded.created_at, post_id = excluded.post_id,
        actor_id = excluded.actor_id, data = excluded.data`;
}

/** Marks one of one's own notifications as read; silently nothing when it is not one's own. */
export async function markNotificationRead(context: MemberContext, notificationId: string): Promise<void> {
  const where = { id: notificationId, personId: context.actor.personId, readAt: null };
  await context.db.notification.updateMany({ where, data: { readAt: context.now() } });
}

/** Marks all of one's own notifications as read. */
export async function markAllNotificationsRead(context: MemberContext): Promise<void> {
  const where: Prisma.NotificationWhereInput = { personId: context.actor.personId, readAt: null };
  await context.db.notification.updateMany({ where, data: { readAt: context.now() } });
}
