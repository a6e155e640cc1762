import type { ReportInput, ReportThread, ReportView } from "@samrad/contracts/reports";
import { Prisma, type Reader } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { cellsOfQuestion, isAnswerable, type StandingRow, toStanding } from "../answers/view.ts";
import type { MemberContext } from "../context.ts";
import { visibleToSql as questionVisibleToSql } from "../questions/policy.ts";
import { questionRef } from "../questions/view.ts";
import { visibleToSql } from "../spaces/policy.ts";
import { canReadReport } from "./policy.ts";
import { isUnanswered, type RisingRow, toRising, weeksBefore } from "./view.ts";

/** As long as a page that is printed. */
const most = 40;

type Week = { week: string; from: string; to: string; previous: string; next: string | null; start: Date; end: Date };

/** The days of a week and the weeks beside it, by the clock of the network's first countries. */
async function findWeek(db: Reader, wanted: string | undefined, at: Date): Promise<Week> {
  const [row] = await db.$queryRaw<Week[]>`
    with now as (select date_trunc('week', ${at}::timestamptz at time zone 'Europe/Stockholm')::date as monday),
      chosen as (select coalesce(to_date(${wanted ?? null}, 'IYYY"-W"IW'), now.monday) as monday from now)
    select to_char(c.monday, 'IYYY"-W"IW') as week, c.monday::text as from, (c.monday + 6)::text as to,
      to_char(c.monday - 7, 'IYYY"-W"IW') as previous,
      case when c.monday < now.monday then to_char(c.monday + 7, 'IYYY"-W"IW') end as next,
      c.monday::timestamp at time zone 'Europe/Stockholm' as start,
      (c.monday + 7)::timestamp at time zone 'Europe/Stockholm' as end
    from chosen c, now`;
  return row!;
}

/** Threads of `q` that the actor may read, opened from one time to another. */
const askedBetween = (context: MemberContext, from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`(
  select count(*)::int from question_thread qt join thread t on t.id = qt.thread_id join space s on s.id = t.space_id
  where qt.question_id = q.id and t.created_at >= ${from} and t.created_at < ${to} and ${visibleToSql(context.actor)})`;

const listNewQuestions = async ({ db, actor }: MemberContext, { start, end }: Week) => {
  const rows = await db.$queryRaw<{ question: ReportView["newQuestions"][number] }[]>`
    select ${questionRef} as question from question q
    where q.created_at >= ${start} and q.created_at < ${end} and q.merged_into_id is null and ${questionVisibleToSql(actor)}
    order by q.number limit ${most}`;
  return rows.map(({ question }) => question);
};

const listNewThreads = ({ db, actor }: MemberContext, { start, end }: Week) => db.$queryRaw<ReportThread[]>`
  select t.id, t.title, t.lang, exists (select 1 from question_thread qt where qt.thread_id = t.id) as linked
  from thread t join space s on s.id = t.space_id
  where t.created_at >= ${start} and t.created_at < ${end} and ${visibleToSql(actor)}
  order by linked, t.created_at desc, t.id limit ${most}`;

const listRising = async (context: MemberContext, { start, end }: Week) => {
  const [begin, finish] = [Prisma.sql`${start}::timestamptz`, Prisma.sql`${end}::timestamptz`];
  const before = Prisma.sql`${begin} - make_interval(weeks => ${weeksBefore}::int)`;
  const rows = await context.db.$queryRaw<RisingRow[]>`
    select ${questionRef} as question, ${askedBetween(context, begin, finish)} as threads,
      ${askedBetween(context, before, begin)} as before
    from question q where q.merged_into_id is null and q.state <> 'closed' and ${questionVisibleToSql(context.actor)}`;
  return toRising(rows).slice(0, most);
};

const listOverdue = ({ db, actor }: MemberContext, { to }: Week, at: Date) => db.$queryRaw<ReportView["overdue"]>`
  select ${questionRef} as question, q.support_form as form, q.support_due::text as due from question q
  where q.support_due < least(${to}::date + 1, (${at}::timestamptz at time zone 'Europe/Stockholm')::date)
    and q.support_form is not null and q.state not in ('answered', 'closed') and q.merged_into_id is null
    and ${questionVisibleToSql(actor)}
  order by q.support_due, q.number limit ${most}`;

type UnansweredRow = StandingRow & { question: ReportView["unanswered"][number]["question"] };

const listUnanswered = async ({ db, actor }: MemberContext) => {
  const rows = await db.$queryRaw<UnansweredRow[]>`
    select q.id as "questionId", q.number, ${questionRef} as question, ${cellsOfQuestion} as cells from question q
    where q.merged_into_id is null and q.state not in ('suggested', 'closed') and ${isAnswerable} and ${questionVisibleToSql(actor)}
    order by q.number`;
  return rows
    .map((row) => ({ question: row.question, standing: toStanding(row) }))
    .filter(({ standing }) => isUnanswered(standing))
    .slice(0, most);
};

const countTasks = ({ db, actor }: MemberContext, at: Date) => db.$queryRaw<ReportView["tasks"]>`
  select k.kind, count(*)::int as open, count(*) filter (where k.due_at < ${at})::int as overdue
  from task k left join thread t on t.id = k.thread_id left join space s on s.id = t.space_id
  where k.done_at is null and (k.thread_id is null or ${visibleToSql(actor)})
  group by k.kind order by k.kind`;

/** What a coordinator has to know of a week, on one page. Throws `forbidden`. */
export async function getReport(context: MemberContext, input: ReportInput): Promise<ReportView> {
  allow(context.actor, canReadReport(context.actor));
  const at = context.now();
  const found = await findWeek(context.db, input.week, at);
  const [newQuestions, newThreads, rising, overdue, unanswered, tasks] = await Promise.all([
    listNewQuestions(context, found),
    listNewThreads(context, found),
    listRising(context, found),
    listOverdue(context, found, at),
    listUnanswered(context),
    countTasks(context, at),
  ]);
  const { week, from, to, previous, next } = found;
  return { week, from, to, previous, next, newQuestions, newThreads, rising, overdue, unanswered, tasks };
}
