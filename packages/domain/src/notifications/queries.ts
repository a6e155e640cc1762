import type { ListNotificationsInput, NotificationView } from "@samrad/contracts/notifications";
import { Prisma } from "@samrad/db/client";
import type { MemberContext } from "../context.ts";
import { formatPlace, parsePlace } from "../place.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { organisationRef } from "../threads/view.ts";

const pageSize = 30;

type Row = Omit<NotificationView, "createdAt" | "read"> & { created_at: Date; read_at: Date | null };

const toNotificationView = ({ created_at, read_at, ...row }: Row): NotificationView => ({
  ...row,
  createdAt: created_at.toISOString(),
  read: read_at !== null,
});

/** The member's inbox, newest first, without what stands in spaces that are no longer open to the member. */
export async function listNotifications(
  { db, actor }: MemberContext,
  input: ListNotificationsInput,
): Promise<{ notifications: NotificationView[]; cursor: string | null }> {
  const place = input.cursor ? parsePlace(input.cursor) : undefined;
  const after = place ? Prisma.sql`and (n.created_at, n.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty;
  const unread = input.filter === "unread" ? Prisma.sql`and n.read_at is null` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    select n.id, n.kind, n.created_at, n.read_at,
      jsonb_build_object('id', t.id, 'title', t.title, 'lang', t.lang) as thread,
      jsonb_build_object('id', p.id, 'number', p.number) as post,
      jsonb_build_object('id', a.id, 'name', a.name) as actor,
      ${organisationRef} as organisation,
      jsonb_build_object('text', case when p.withdrawn_at is null then left(p.text, 200) else '' end, 'lang', p.lang) as excerpt
    from notification n
    join thread t on t.id = n.thread_id
    join space s on s.id = t.space_id
    join post p on p.id = n.post_id
    join person a on a.id = n.actor_id
    join organisation o on o.id = p.organisation_id
    where n.person_id = ${actor.personId}::uuid and ${visibleToSql(actor)} ${unread} ${after}
    order by n.created_at desc, n.id desc
    limit ${pageSize + 1}`;
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    notifications: page.map(toNotificationView),
    cursor: last ? formatPlace({ at: last.created_at, id: last.id }) : null,
  };
}

/** How many unread notifications the bell shows: just those that the inbox lists as unread. */
export async function countUnreadNotifications({ db, actor }: MemberContext): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from notification n
    join thread t on t.id = n.thread_id
    join space s on s.id = t.space_id
    where n.person_id = ${actor.personId}::uuid and n.read_at is null and ${visibleToSql(actor)}`;
  return row?.count ?? 0;
}
