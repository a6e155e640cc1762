import { type Document, documentText } from "@samrad/contracts/document";
import { Prisma, type Transaction } from "@samrad/db/client";
import { postUnderRuleSql, threadUnderRuleSql } from "../chatham-house/policy.ts";
import { textWithoutNames } from "../chatham-house/view.ts";
import { indexCitations, indexQuestion } from "../citations/commands.ts";
import { stands } from "../posts/policy.ts";
import { quotedPosts } from "../posts/view.ts";
import { closeQuotes } from "./policy.ts";

/** A post or an outcome that names or quotes somebody. */
type Text = {
  sourceKind: "post" | "outcome";
  sourceId: string;
  threadId: string;
  lang: string;
  document: Document;
  text: string;
  underRule: boolean;
};

const hasMention = (document: Prisma.Sql) =>
  Prisma.sql`${document} @? '$.** ? (@.type == "mention" || @.type == "quote")'`;
const hasQuote = (document: Prisma.Sql) => Prisma.sql`${document} @? '$.** ? (@.type == "quote")'`;
const quotedIn = (document: Prisma.Sql) => Prisma.sql`(select jsonb_path_query(${document}, '$.**.postId') #>> '{}')`;

const postText = Prisma.sql`
  select 'post' as "sourceKind", p.id as "sourceId", p.thread_id as "threadId", p.lang, p.document, p.text,
    ${postUnderRuleSql} as "underRule"
  from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id`;

/** The posts that stand, and the outcomes, whose document in whose thread a condition lets through. */
function findTexts(
  tx: Transaction,
  isConcerned: (document: Prisma.Sql, threadId: Prisma.Sql) => Prisma.Sql,
): Promise<Text[]> {
  return tx.$queryRaw<Text[]>`
    ${postText} where ${stands} and ${isConcerned(Prisma.sql`p.document`, Prisma.sql`p.thread_id`)}
    union all
    select 'outcome', t.id, t.id, t.outcome_lang, t.outcome, t.outcome_text, ${threadUnderRuleSql}
    from thread t join space s on s.id = t.space_id
    where t.outcome is not null and ${isConcerned(Prisma.sql`t.outcome`, Prisma.sql`t.id`)}`;
}

type Quoted = { id: string; closed: boolean; underRule: boolean };

/** What a text quotes: whether it is hidden, or not for all readers of the text, and whether names are withheld there. */
function findQuoted(tx: Transaction, { threadId, document }: Text): Promise<Quoted[]> {
  return tx.$queryRaw<Quoted[]>`
    select p.id, ${postUnderRuleSql} as "underRule", p.hidden_by_id is not null or s.id <> hs.id and case s.visibility
      when 'public' then false
      when 'network' then hs.visibility = 'public'
      else hs.visibility <> 'organisations' or exists (
        select 1 from space_organisation o where o.space_id = hs.id and not exists (
          select 1 from space_organisation i where i.space_id = s.id and i.organisation_id = o.organisation_id))
      end as closed
    from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join thread here on here.id = ${threadId}::uuid join space hs on hs.id = here.space_id
    where p.id = any(${quotedPosts(document)}::uuid[])`;
}

/** The words as they are for everybody who reads them, without what is closed and names that are withheld. */
async function readAgain(tx: Transaction, found: Text): Promise<string> {
  const { document, underRule } = found;
  const quoted = await findQuoted(tx, found);
  const closed = new Set(quoted.flatMap((post) => (post.closed ? [post.id] : [])));
  const quotedUnderRule = new Set(quoted.flatMap((post) => (post.underRule ? [post.id] : [])));
  const open = closeQuotes(document, (postId) => !closed.has(postId));
  return textWithoutNames(open, { underRule, quotedUnderRule });
}

const writeText = (tx: Transaction, { sourceKind, sourceId }: Text, text: string) =>
  sourceKind === "post"
    ? tx.$executeRaw`update post set text = ${text} where id = ${sourceId}::uuid`
    : tx.$executeRaw`update thread set outcome_text = ${text} where id = ${sourceId}::uuid`;

async function rereadAll(tx: Transaction, texts: readonly Text[]): Promise<void> {
  for (const found of texts) {
    const text = await readAgain(tx, found);
    if (text === found.text) continue;
    await writeText(tx, found, text);
    const { sourceKind, sourceId, threadId, lang } = found;
    await indexCitations(tx, { sourceKind, sourceId, threadId, text, lang });
  }
}

/**
 * Reads the words of threads anew, and of what quotes them, after others may read them or know who speaks in them: passages
 * that are not open to all readers of what quotes them, and names that are withheld, are no longer found there by search,
 * and stand in no excerpt. The rows of the threads are held.
 */
export async function rereadTexts(tx: Transaction, threadIds: readonly string[]): Promise<void> {
  const isConcerned = (document: Prisma.Sql, threadId: Prisma.Sql) => Prisma.sql`(
    (${threadId} = any(${threadIds}::uuid[]) and ${hasMention(document)})
    or (${hasQuote(document)} and exists (select 1 from post source
      where source.thread_id = any(${threadIds}::uuid[]) and source.id::text in ${quotedIn(document)})))`;
  await rereadAll(tx, await findTexts(tx, isConcerned));
}

type Said = { document: Document; text: string };
type SaidAnswer = Said & { id: string; lang: string };
type SaidWording = Said & { questionId: string; version: number; lang: string };

/** The words of an answer without those of hidden posts; the same where nothing has changed. */
async function readAnswer(tx: Transaction, { document }: Said): Promise<string> {
  const hidden = await tx.post.findMany({
    where: { id: { in: quotedPosts(document) }, hiddenById: { not: null } },
    select: { id: true },
  });
  const closed = new Set(hidden.map(({ id }) => id));
  return documentText(closeQuotes(document, (postId) => !closed.has(postId)));
}

/** Reads the answers of authorities that quote a post anew, and the common answers. */
async function rereadAnswers(tx: Transaction, quotesIt: (document: Prisma.Sql) => Prisma.Sql): Promise<void> {
  const answers = await tx.$queryRaw<SaidAnswer[]>`
    select a.id, a.document, a.text, a.lang from answer a where ${quotesIt(Prisma.sql`a.document`)}`;
  for (const found of answers) {
    const { id: sourceId, lang } = found;
    const text = await readAnswer(tx, found);
    if (text === found.text) continue;
    await tx.answer.update({ where: { id: sourceId }, data: { text }, select: { id: true } });
    await indexCitations(tx, { sourceKind: "answer", sourceId, threadId: null, text, lang });
  }
  const wordings = await tx.$queryRaw<SaidWording[]>`
    select w.question_id as "questionId", w.version, w.lang, w.document, w.text from answer_text w
    where ${quotesIt(Prisma.sql`w.document`)}`;
  for (const { questionId, version, lang, ...found } of wordings) {
    const where = { questionId_version_lang: { questionId, version, lang } };
    await tx.answerText.update({ where, data: { text: await readAnswer(tx, found) }, select: { version: true } });
  }
  for (const questionId of new Set(wordings.map((wording) => wording.questionId))) await indexQuestion(tx, questionId);
}

/** The same for the quotations of one post that is hidden, or no longer is: nor do they cite for others what it cites. */
export async function rereadQuotesOf(tx: Transaction, postId: string): Promise<void> {
  const quotesIt = (document: Prisma.Sql) => Prisma.sql`(${hasQuote(document)} and ${postId} in ${quotedIn(document)})`;
  await rereadAll(tx, await findTexts(tx, quotesIt));
  await rereadAnswers(tx, quotesIt);
}

/** The words of a post that was hidden, as they are for its search now: what it quotes may have been hidden meanwhile. */
export async function rereadText(tx: Transaction, postId: string): Promise<{ text: string; lang: string }> {
  const [found] = await tx.$queryRaw<[Text]>`${postText} where p.id = ${postId}::uuid`;
  const text = await readAgain(tx, found);
  if (text !== found.text) await writeText(tx, found, text);
  return { text, lang: found.lang };
}
