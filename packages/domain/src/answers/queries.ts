import type {
  AnswerSheet,
  AnswerTextView,
  AnswerVersionsInput,
  AnswerVersionView,
  PublicAnswer,
  PublicQuestion,
  PublicQuestionSummary,
  QuestionStanding,
} from "@samrad/contracts/answers";
import type { CitedText } from "@samrad/contracts/citations";
import { byCountry } from "@samrad/contracts/countries";
import { notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef } from "@samrad/contracts/people";
import { Prisma, type Reader } from "@samrad/db/client";
import { type Actor, anonymous } from "../actor.ts";
import { readCitedTexts } from "../cited-texts/queries.ts";
import { claimOf, type ClaimingContext, type ReadContext } from "../context.ts";
import { canCorrect, type QuestionFacts, visibleToSql } from "../questions/policy.ts";
import { organisationRef } from "../names/view.ts";
import { showQuoting } from "../quotes/queries.ts";
import * as policy from "./policy.ts";
import {
  answerColumns,
  type AnswerRow,
  cellsOfQuestion,
  isAnswerable,
  isPublished,
  type StandingRow,
  type TextRow,
  textVersion,
  toAnswerView,
  toStanding,
  toTextView,
  toVersionView,
  versionColumns,
  type VersionRow,
} from "./view.ts";

/** What decides who may answer a question, with the version of the common text that is asked about. */
type AnswerableQuestion = QuestionFacts & { id: string; textVersion: number };

async function findQuestion({ db, actor }: ReadContext, questionId: string): Promise<AnswerableQuestion> {
  const [row] = await db.$queryRaw<AnswerableQuestion[]>`
    select q.id, q.state, q.visibility, q.created_by_id as "createdById", q.merged_into_id as "mergedIntoId",
      ${textVersion} as "textVersion"
    from question q where q.id = ${questionId}::uuid and ${visibleToSql(actor)}`;
  if (!row) throw notFound();
  return row;
}

/** The version of the common text; 0 for none. */
export async function findTextVersion(db: Reader, questionId: string): Promise<number> {
  const { _max } = await db.answerText.aggregate({ where: { questionId }, _max: { version: true } });
  return _max.version ?? 0;
}

/** The authority that somebody speaks for; a partner too, which may not answer. */
export async function findOwnAuthority(db: Reader, actor: Actor): Promise<policy.AuthorityFacts | null> {
  if (actor.kind !== "member") return null;
  const select = { id: true, kind: true, deactivatedAt: true } as const;
  return db.organisation.findUnique({ where: { id: actor.organisationId }, select });
}

/** The newest wording of the common text in each language. */
async function listNewestTexts(db: Reader, questionId: string): Promise<AnswerTextView[]> {
  const rows = await db.$queryRaw<TextRow[]>`
    select distinct on (x.lang) ${textColumns} ${textSources} where x.question_id = ${questionId}::uuid
    order by x.lang, x.version desc`;
  return rows.map(toTextView).toSorted((one, other) => other.version - one.version);
}

const textColumns = Prisma.sql`x.version, x.lang, x.document, x.written_at, ${organisationRef} as organisation,
  jsonb_build_object('id', p.id, 'name', p.name) as written_by`;
const textSources = Prisma.sql`from answer_text x join person p on p.id = x.written_by_id
  join organisation o on o.id = x.organisation_id`;

async function listAnswers(db: Reader, questionId: string): Promise<AnswerRow[]> {
  return db.$queryRaw<AnswerRow[]>`
    select ${answerColumns}, ${organisationRef} as organisation
    from answer a join question q on q.id = a.question_id join organisation o on o.id = a.organisation_id
    join person p on p.id = a.given_by_id
    where a.question_id = ${questionId}::uuid order by o.name`;
}

/** The authorities that may answer, or have: by country, then by name. */
async function listAuthorities(db: Reader, questionId: string): Promise<OrganisationRef[]> {
  const rows = await db.$queryRaw<{ organisation: OrganisationRef }[]>`
    select ${organisationRef} as organisation from organisation o
    where o.kind = 'authority' and o.deactivated_at is null
      or exists (select 1 from answer a where a.organisation_id = o.id and a.question_id = ${questionId}::uuid)
    order by o.name`;
  return rows.map(({ organisation }) => organisation).toSorted((one, other) => byCountry(one.country, other.country));
}

async function findStanding(db: Reader, questionId: string): Promise<StandingRow> {
  const [row] = await db.$queryRaw<StandingRow[]>`
    select q.id as "questionId", q.number, ${cellsOfQuestion} as cells from question q where q.id = ${questionId}::uuid`;
  if (!row) throw notFound();
  return row;
}

type ThreadStandingRow = StandingRow & { threadId: string };

/**
 * How the questions of threads stand, as far as the actor may read them, by the threads: without cells where nobody was
 * asked.
 */
export async function findStandings(
  context: ReadContext | ClaimingContext,
  threadIds: readonly string[],
): Promise<Map<string, QuestionStanding[]>> {
  const standings = new Map<string, QuestionStanding[]>();
  if (threadIds.length === 0) return standings;
  const rows = await context.db.$queryRaw<ThreadStandingRow[]>`
    select qt.thread_id as "threadId", q.id as "questionId", q.number,
      case when ${isAnswerable} then ${cellsOfQuestion} else '[]'::jsonb end as cells
    from question_thread qt join question q on q.id = qt.question_id
    where qt.thread_id = any(${threadIds}::uuid[]) and ${visibleToSql(context.actor)} and ${claimOf(context)}
    order by q.number`;
  for (const { threadId, ...row } of rows)
    standings.set(threadId, [...(standings.get(threadId) ?? []), toStanding(row)]);
  return standings;
}

type CitedTexts = Partial<Record<TextLanguage, CitedText>>;

/** What a wording cites is kept of the newest alone. */
function withCited(
  text: AnswerTextView,
  { textVersion: newest }: AnswerableQuestion,
  cited: CitedTexts,
): AnswerTextView {
  const own = text.version === newest ? cited[text.lang] : undefined;
  return own ? { ...text, cited: own } : text;
}

/** Where something of a text is left out, what it cites stands elsewhere. */
async function showTexts(
  context: ReadContext,
  texts: readonly AnswerTextView[],
  cite: (text: AnswerTextView) => AnswerTextView,
): Promise<AnswerTextView[]> {
  const shown = await showQuoting(context, texts);
  return shown.map((text, index) => (text.document === texts[index]!.document ? cite(text) : text));
}

/** The common text, who may answer, and what each has said. Throws `not_found`. */
export async function getAnswerSheet(context: ReadContext, questionId: string): Promise<AnswerSheet> {
  const { db, actor } = context;
  const question = await findQuestion(context, questionId);
  const authority = await findOwnAuthority(db, actor);
  const [texts, authorities, answers, standing, cited] = await Promise.all([
    listNewestTexts(db, questionId),
    listAuthorities(db, questionId),
    listAnswers(db, questionId),
    findStanding(db, questionId),
    readCitedTexts(db, questionId),
  ]);
  return {
    questionId,
    textVersion: question.textVersion,
    texts: await showTexts(context, texts, (text) => withCited(text, question, cited.answer)),
    authorities,
    answers: await showQuoting(context, answers.map(toAnswerView)),
    standing: toStanding(standing),
    abilities: {
      write: policy.canWriteText(actor, question),
      correct: canCorrect(actor, question),
      signFor: authority && policy.canSign(actor, question, authority) ? authority.id : null,
    },
  };
}

/** All that an authority has answered to a question, the newest first. Throws `not_found`. */
export async function listAnswerVersions(
  context: ReadContext,
  { questionId, organisationId }: AnswerVersionsInput,
): Promise<AnswerVersionView[]> {
  await findQuestion(context, questionId);
  const ofAnswer = Prisma.sql`where a.question_id = ${questionId}::uuid and a.organisation_id = ${organisationId}::uuid`;
  const rows = await context.db.$queryRaw<VersionRow[]>`
    select ${versionColumns} from answer a join person p on p.id = a.given_by_id ${ofAnswer}
    union all
    select ${versionColumns} from answer_version a join person p on p.id = a.given_by_id
      where a.answer_id in (select a.id from answer a ${ofAnswer})
    order by version desc`;
  return showQuoting(context, rows.map(toVersionView));
}

/** All wordings that the common text has had, the newest first. Throws `not_found`. */
export async function listAnswerTexts(context: ReadContext, questionId: string): Promise<AnswerTextView[]> {
  await findQuestion(context, questionId);
  const rows = await context.db.$queryRaw<TextRow[]>`
    select ${textColumns} ${textSources} where x.question_id = ${questionId}::uuid
    order by x.version desc, x.lang`;
  return showQuoting(context, rows.map(toTextView));
}

/** The public site knows nobody: it shows what everybody may read. */
const toEverybody = (db: Reader): ReadContext => ({ db, actor: anonymous });

/** A question that anybody may read and that somebody has answered. Throws `not_found` for every other one. */
export async function getPublicQuestion(db: Reader, number: number): Promise<PublicQuestion> {
  const [row] = await db.$queryRaw<(Pick<PublicQuestion, "number" | "title" | "statement"> & { id: string })[]>`
    select q.id, q.number, q.title, q.statement from question q where q.number = ${number} and ${isPublished}`;
  if (!row) throw notFound();
  const { id, ...question } = row;
  const sheet = await getAnswerSheet(toEverybody(db), id);
  const times = [...sheet.answers.map(({ givenAt }) => givenAt), ...sheet.texts.map(({ writtenAt }) => writtenAt)];
  return { ...question, sheet, updatedAt: times.toSorted().at(-1)! };
}

/** As many as a page of links or a feed is of use with. */
const mostPublic = 200;

/** Questions that anybody may read and that somebody has answered: the newest answers first. */
export async function listPublicQuestions(db: Reader): Promise<PublicQuestionSummary[]> {
  const rows = await db.$queryRaw<(StandingRow & Pick<PublicQuestion, "title"> & { updated_at: Date })[]>`
    select q.id as "questionId", q.number, q.title, ${cellsOfQuestion} as cells,
      (select max(a.given_at) from answer a where a.question_id = q.id) as updated_at
    from question q where ${isPublished} order by updated_at desc, q.number desc limit ${mostPublic}`;
  return rows.map((row) => {
    const { number, title, updated_at } = row;
    return { number, title, standing: toStanding(row), updatedAt: updated_at.toISOString() };
  });
}

/** What an authority has answered to questions that anybody may read, the newest first. */
export async function listPublicAnswers(db: Reader, organisationId: string): Promise<PublicAnswer[]> {
  const rows = await db.$queryRaw<(AnswerRow & Pick<PublicQuestion, "number" | "title">)[]>`
    select ${answerColumns}, ${organisationRef} as organisation, q.number, q.title
    from answer a join question q on q.id = a.question_id join organisation o on o.id = a.organisation_id
    join person p on p.id = a.given_by_id
    where a.organisation_id = ${organisationId}::uuid and ${isPublished}
    order by a.given_at desc, a.id limit ${mostPublic}`;
  const answers = await showQuoting(toEverybody(db), rows.map(toAnswerView));
  return rows.map(({ number, title }, index) => ({ number, title, answer: answers[index]! }));
}

/** An authority by its id, for its page. Throws `not_found` for what is none. */
export async function getAuthority(db: Reader, organisationId: string): Promise<OrganisationRef> {
  const select = { id: true, name: true, country: true, kind: true } as const;
  const found = await db.organisation.findFirst({ where: { id: organisationId, kind: "authority" }, select });
  if (!found) throw notFound();
  return found;
}

/** Where questions stand; those that nobody was asked about, or that the actor may not read, are missing. */
export async function listStandings(
  { db, actor }: ReadContext,
  questionIds: readonly string[],
): Promise<QuestionStanding[]> {
  const rows = await db.$queryRaw<StandingRow[]>`
    select q.id as "questionId", q.number, ${cellsOfQuestion} as cells from question q
    where q.id = any(${[...questionIds]}::uuid[]) and ${visibleToSql(actor)} and ${isAnswerable} order by q.number`;
  return rows.map(toStanding);
}
