import type { AnswerSheet, ConfirmAnswerInput, GiveAnswerInput } from "@samrad/contracts/answers";
import { type Document, documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import { Prisma, type Transaction } from "@samrad/db/client";
import { settleTasks, tellOfAnswer } from "../answer-tasks/commands.ts";
import { allow, type Member } from "../actor.ts";
import { indexCitations } from "../citations/commands.ts";
import { type Reading, readCitations, settleReading } from "../citations/policy.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { findReferences } from "../references/queries.ts";
import { audienceOf } from "../questions/policy.ts";
import { lockQuestion, type LockedQuestion } from "../questions/queries.ts";
import * as policy from "./policy.ts";
import { findOwnAuthority, findTextVersion, getAnswerSheet } from "./queries.ts";

type Answer = Prisma.AnswerGetPayload<object>;
type Content = Pick<GiveAnswerInput, "position" | "lang" | "document" | "expiresOn">;
type Seen = ConfirmAnswerInput;
type Standing = { question: LockedQuestion; answer: Answer | null; textVersion: number };

/** What the signatory is about to change; the question stays locked. Throws `not_found`, `forbidden`. */
async function lockStanding(tx: Transaction, actor: Member, questionId: string): Promise<Standing> {
  const question = await lockQuestion(tx, actor, questionId);
  const authority = await findOwnAuthority(tx, actor);
  allow(actor, authority !== null && policy.canSign(actor, question, authority));
  const key = { questionId, organisationId: actor.organisationId };
  const answer = await tx.answer.findUnique({ where: { questionId_organisationId: key } });
  return { question, answer, textVersion: await findTextVersion(tx, questionId) };
}

/** Throws `answer.stale` or `answer_text.stale` when the signatory has not seen what stands there now. */
function checkSeen(seen: Seen, { answer, textVersion }: Standing) {
  const version = answer?.version ?? 0;
  if (seen.version !== version) throw new DomainError("conflict", "answer.stale", { version });
  if (seen.textVersion !== textVersion)
    throw new DomainError("conflict", "answer_text.stale", { version: textVersion });
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const today = (at: Date) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" }).format(at);

/** An answer that has expired before it is given would hold on no day. */
function checkExpiry(expiresOn: string | null, at: Date) {
  if (expiresOn !== null && expiresOn < today(at))
    throw new DomainError("invalid", "answer.expiry_passed", { field: "expiresOn" });
}

/** Whether the answer stands as this act leaves it: the reply to a first try was lost. */
async function isGiven(
  tx: Transaction,
  actor: Member,
  { answer, given }: { answer: Answer | null; given: Content & Seen },
) {
  if (answer?.version !== given.version + 1 || answer.givenById !== actor.personId) return false;
  const same = { position: given.position, lang: given.lang, textVersion: given.textVersion };
  const count = await tx.answer.count({
    where: { id: answer.id, ...same, document: { equals: given.document ?? Prisma.DbNull } },
  });
  return count === 1 && dayOf(answer.expiresOn) === given.expiresOn;
}

async function keepVersion(tx: Transaction, answerId: string) {
  await tx.$executeRaw`
    insert into answer_version (answer_id, version, position, lang, document, text, text_version, given_by_id, given_at, expires_on)
    select id, version, position, lang, document, text, text_version, given_by_id, given_at, expires_on
    from answer where id = ${answerId}::uuid`;
}

/** `reading` is missing when the words stay as they are. */
type NewAnswer = { standing: Standing; content: Content; reading?: Reading; at: Date };

/** The one place where an answer is written: whatever is made from its text is made here. Keeps what stood there before. */
async function writeAnswer(tx: Transaction, actor: Member, { standing, content, reading, at }: NewAnswer) {
  const { question, answer, textVersion } = standing;
  const { position, lang, document, expiresOn } = content;
  const text = document ? documentText(document) : "";
  const data = {
    position,
    lang,
    document: document ?? Prisma.DbNull,
    text,
    textVersion,
    givenById: actor.personId,
    givenAt: at,
    expiresOn: expiresOn === null ? null : new Date(expiresOn),
    expiredAt: null,
  };
  const key = { questionId: question.id, organisationId: actor.organisationId };
  if (answer) await keepVersion(tx, answer.id);
  const { id: sourceId } = answer
    ? await tx.answer.update({ where: { id: answer.id }, data: { ...data, version: answer.version + 1 } })
    : await tx.answer.create({ data: { ...key, ...data } });
  if (!reading) return;
  await indexCitations(tx, { sourceKind: "answer", sourceId, threadId: null, ...settleReading(reading, text) });
}

type Settled = { type: "answer.given" | "answer.confirmed"; question: LockedQuestion; at: Date };

/** Tells the log, and those who wait for the answer. */
async function settle(tx: Transaction, actor: Member, { type, question, at }: Settled) {
  const about = { questionId: question.id, number: question.number, at, actorId: actor.personId };
  const data = { audience: audienceOf(question.visibility) };
  await record(tx, { type, at, actorId: actor.personId, subjectId: question.id, data });
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: actor.organisationId },
    select: { name: true },
  });
  await settleTasks(tx, { ...about, organisationId: actor.organisationId });
  await tellOfAnswer(tx, { ...about, organisation: name });
}

/**
 * Gives the authority's answer to a question, or a new one in place of the last, which is kept. Those who follow the
 * question and those who asked hear of it. A second try changes nothing. Throws `not_found`, `forbidden`, `conflict`
 * with `answer.stale` or `answer_text.stale`, `invalid`.
 */
export async function giveAnswer(context: MemberContext, input: GiveAnswerInput): Promise<AnswerSheet> {
  const { actor, now } = context;
  const reading = readCitations({ text: input.document ? documentText(input.document) : "", lang: input.lang });
  await transact(context, async (tx) => {
    const standing = await lockStanding(tx, actor, input.questionId);
    const document = input.document && (await findReferences({ db: tx, actor }, input.document)).document;
    const content = { ...input, document };
    if (await isGiven(tx, actor, { answer: standing.answer, given: content })) return;
    const at = now();
    checkSeen(input, standing);
    checkExpiry(input.expiresOn, at);
    await writeAnswer(tx, actor, { standing, content, reading, at });
    await settle(tx, actor, { type: "answer.given", question: standing.question, at });
  });
  return getAnswerSheet(context, input.questionId);
}

function contentOf({ position, lang, document, expiresOn }: Answer): Content {
  const expiry = dayOf(expiresOn);
  return {
    position,
    lang: lang as Content["lang"],
    document: document as unknown as Document | null,
    expiresOn: expiry,
  };
}

/**
 * Says that the authority's answer stands on the text as it is now: a new version with the same words. A second try
 * changes nothing. Throws as `giveAnswer`, and `answer.none` or `answer.expired` when there is nothing to stand by.
 */
export async function confirmAnswer(context: MemberContext, input: ConfirmAnswerInput): Promise<AnswerSheet> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const standing = await lockStanding(tx, actor, input.questionId);
    const { answer } = standing;
    if (!answer) throw new DomainError("rule_violated", "answer.none");
    const at = now();
    const content = contentOf(answer);
    const isConfirmed = answer.version === input.version + 1 && answer.givenById === actor.personId;
    if (isConfirmed && answer.textVersion === input.textVersion) return;
    checkSeen(input, standing);
    if (answer.textVersion === input.textVersion) return;
    if (content.expiresOn !== null && content.expiresOn < today(at))
      throw new DomainError("rule_violated", "answer.expired");
    await writeAnswer(tx, actor, { standing, content, at });
    await settle(tx, actor, { type: "answer.confirmed", question: standing.question, at });
  });
  return getAnswerSheet(context, input.questionId);
}
