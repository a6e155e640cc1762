import { DomainError, notFound } from "@samrad/contracts/errors";
import type {
  ClassifyQuestionInput,
  CreateQuestionInput,
  DecideSupportInput,
  QuestionSensitivity,
  QuestionText,
  QuestionView,
  QuestionVisibility,
  RewordQuestionInput,
  SetQuestionConceptsInput,
  SetQuestionStateInput,
  SuggestQuestionInput,
} from "@samrad/contracts/questions";
import { textLanguages } from "@samrad/contracts/languages";
import type { Prisma, Transaction } from "@samrad/db/client";
import { allow, type Member } from "../actor.ts";
import { indexQuestion } from "../citations/commands.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { notifyOf } from "../notifications/commands.ts";
import { noteChange } from "../question-changes/commands.ts";
import { linkThreads, tellAskers } from "../question-links/commands.ts";
import { completeTasks, raiseTask } from "../tasks/commands.ts";
import { lockThread } from "../threads/queries.ts";
import { checkWaiting } from "../triage/queries.ts";
import * as policy from "./policy.ts";
import { getQuestion, type LockedQuestion, lockQuestion } from "./queries.ts";

export type QuestionWording = { title: QuestionText; statement: QuestionText };

/** Languages in which something stands; a statement needs its title. Throws `question.title_missing`. */
function inUse({ title, statement }: QuestionWording): QuestionWording {
  const filled = (text: QuestionText): QuestionText =>
    Object.fromEntries(Object.entries(text).filter(([, one]) => one));
  const wording = { title: filled(title), statement: filled(statement) };
  if (Object.keys(wording.statement).some((lang) => !Object.hasOwn(wording.title, lang)))
    throw new DomainError("invalid", "question.title_missing", { field: "title" });
  return wording;
}

/** The one place where the texts of a question are written: whatever is made from them is made here. */
export async function writeQuestionText(tx: Transaction, questionId: string, wording: QuestionWording): Promise<void> {
  const data = { ...wording, revision: { increment: 1 } };
  await tx.question.update({ where: { id: questionId }, data, select: { id: true } });
  await indexQuestion(tx, questionId);
}

type NewQuestion = {
  id: string;
  wording: QuestionWording;
  at: Date;
  fields: Pick<Prisma.QuestionUncheckedCreateInput, "createdById" | "ownerId" | "state" | "visibility" | "sensitivity">;
};

/** Writes a question that nothing is linked to yet. Throws `question.title_missing`. */
export async function insertQuestion(tx: Transaction, { id, wording, at, fields }: NewQuestion): Promise<void> {
  const texts = inUse(wording);
  await tx.question.create({ data: { id, ...texts, ...fields, revision: 0, createdAt: at, changedAt: at } });
  await writeQuestionText(tx, id, texts);
}

/** Whether a first try has made it. Throws `id.taken` when somebody else has. */
export async function wasCreated(tx: Transaction, questionId: string, personId: string): Promise<boolean> {
  const found = await tx.question.findUnique({ where: { id: questionId }, select: { createdById: true } });
  if (found && found.createdById !== personId) throw new DomainError("conflict", "id.taken");
  return found !== null;
}

/** Makes a recurring question, asked by these threads. Throws `forbidden`, `invalid`, `triage.decided`, `not_found` for a thread. */
export async function createQuestion(context: MemberContext, input: CreateQuestionInput): Promise<QuestionView> {
  const { actor, now } = context;
  const { id, threadIds, ...wording } = input;
  allow(actor, policy.canCoordinate(actor));
  await transact(context, async (tx) => {
    await holdLock(tx, id);
    if (await wasCreated(tx, id, actor.personId)) return;
    const by = { at: now(), actorId: actor.personId };
    if (input.onlyWaiting) await checkWaiting(tx, context, threadIds);
    await insertQuestion(tx, {
      id,
      wording,
      at: by.at,
      fields: { createdById: actor.personId, ownerId: actor.personId },
    });
    await noteChange(tx, { questionId: id, kind: "created", ...by });
    await takeConcepts(tx, id, threadIds);
    await linkThreads(tx, context, { questionId: id, threadIds });
  });
  return getQuestion(context, { questionId: id });
}

/** A new question is about what its threads are about. */
async function takeConcepts(tx: Transaction, questionId: string, threadIds: readonly string[]) {
  await tx.$executeRaw`
    insert into question_concept (question_id, concept_id)
    select distinct ${questionId}::uuid, concept_id from thread_concept where thread_id = any(${threadIds}::uuid[])`;
}

/** Proposes a question from a thread; coordinators alone, and whoever proposes it, see it until one of them takes it up. Throws `not_found`, `invalid`. */
export async function suggestQuestion(context: MemberContext, input: SuggestQuestionInput): Promise<QuestionView> {
  const { actor, now } = context;
  const { id, threadId, ...wording } = input;
  await transact(context, async (tx) => {
    await holdLock(tx, id);
    await lockThread(tx, actor, threadId);
    if (await wasCreated(tx, id, actor.personId)) return;
    const by = { at: now(), actorId: actor.personId };
    const fields = { createdById: actor.personId, state: "suggested", visibility: "coordinators" } as const;
    await insertQuestion(tx, { id, wording, at: by.at, fields });
    await noteChange(tx, { questionId: id, kind: "suggested", ...by, data: { threadId } });
    await linkThreads(tx, context, { questionId: id, threadIds: [threadId] });
    const { number } = await tx.question.findUniqueOrThrow({ where: { id }, select: { number: true } });
    const task = { kind: "question_suggested", subjectId: id, threadId, data: { number } } as const;
    await raiseTask(tx, { ...task, to: { role: "coordinator" }, ...by });
  });
  return getQuestion(context, { questionId: id });
}

type Edit = { tx: Transaction; question: LockedQuestion; by: { questionId: string; at: Date; actorId: string } };
type Editing = { questionId: string; may?: (actor: Member, question: LockedQuestion) => boolean };

/** Changes a question that the actor may change, and gives back how it is then. */
async function edit(
  context: MemberContext,
  { questionId, may = policy.canEdit }: Editing,
  work: (edit: Edit) => Promise<void>,
) {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, questionId);
    allow(actor, may(actor, question));
    await work({ tx, question, by: { questionId, at: now(), actorId: actor.personId } });
  });
  return getQuestion(context, { questionId });
}

const sameText = (one: QuestionText, other: QuestionText) =>
  textLanguages.every((language) => one[language] === other[language]);

/** Writes title and statement anew; a second try changes nothing. Throws `not_found`, `forbidden`, `invalid`, `question.stale`. */
export function rewordQuestion(context: MemberContext, input: RewordQuestionInput): Promise<QuestionView> {
  const { questionId } = input;
  return edit(context, { questionId, may: policy.canReword }, async ({ tx, question, by }) => {
    const wording = inUse(input);
    if (sameText(wording.title, question.title) && sameText(wording.statement, question.statement)) return;
    if (question.revision !== input.revision) throw new DomainError("conflict", "question.stale");
    await writeQuestionText(tx, question.id, wording);
    const before = { title: question.title, statement: question.statement };
    await noteChange(tx, { ...by, kind: "reworded", data: { before, after: wording } });
  });
}

const widest: Record<QuestionSensitivity, readonly QuestionVisibility[]> = {
  ordinary: ["public", "network", "coordinators"],
  sensitive: ["network", "coordinators"],
  confidential: ["coordinators"],
};

/**
 * Says how a question is kept: owner, confidence, governance, and who may see it, as far as its sensitivity lets them.
 * Throws `not_found`, `forbidden`, `question.too_visible`, `question.owner_unfit`, and `question.owner_missing` when the
 * wording would be nobody's to change.
 */
export function classifyQuestion(context: MemberContext, input: ClassifyQuestionInput): Promise<QuestionView> {
  const { questionId, ...fields } = input;
  return edit(context, { questionId, may: policy.canClassify }, async ({ tx, question, by }) => {
    if (!widest[input.sensitivity].includes(input.visibility))
      throw new DomainError("rule_violated", "question.too_visible", { field: "visibility" });
    if (input.ownerId) await checkOwner(tx, input.ownerId);
    else if (input.governance === "compliance_based")
      throw new DomainError("rule_violated", "question.owner_missing", { field: "ownerId" });
    const { confidence, visibility, governance, sensitivity, ownerId } = question;
    const before = { confidence, visibility, governance, sensitivity, ownerId };
    const changed = Object.entries(fields).filter(([name, value]) => before[name as keyof typeof before] !== value);
    if (changed.length === 0) return;
    await tx.question.update({ where: { id: questionId }, data: fields, select: { id: true } });
    const data = { before, after: Object.fromEntries(changed) };
    await noteChange(tx, { ...by, kind: "classified", wasVisible: visibility, data });
    if (input.visibility === "coordinators") await tx.notification.deleteMany({ where: { subjectId: questionId } });
    await tellAskers(tx, context, questionId);
  });
}

async function checkOwner(tx: Transaction, personId: string) {
  const roles: Prisma.MembershipWhereInput["roles"] = { hasSome: ["coordinator", "administrator"] };
  const active = { personId, leftAt: null, roles, person: { deactivatedAt: null } };
  if ((await tx.membership.count({ where: active })) === 0)
    throw new DomainError("invalid", "question.owner_unfit", { field: "ownerId" });
}

/**
 * Moves a question on, or back, along the lines of `policy.nextStates`. A second try changes nothing. Throws `not_found`,
 * `forbidden`, `question.stale`, `question.transition`, `question.support_missing`.
 */
export function setQuestionState(context: MemberContext, input: SetQuestionStateInput): Promise<QuestionView> {
  const { questionId, from, to } = input;
  return edit(context, { questionId }, async ({ tx, question, by }) => {
    if (question.state === to) return;
    if (question.state !== from) throw new DomainError("conflict", "question.stale");
    if (!policy.nextStates(from).some((state) => state === to))
      throw new DomainError("rule_violated", "question.transition");
    if (to === "support_decided" && !question.supportForm)
      throw new DomainError("rule_violated", "question.support_missing");
    await moveTo(tx, question, { ...by, to });
    if (from !== "suggested") return tellFollowers(tx, question, by);
    await completeTasks(tx, { kind: "question_suggested", subjectId: question.id, ...by, outcome: to });
    await tellAskers(tx, context, questionId);
  });
}

/** Tells those who follow a question how far it has come. */
async function tellFollowers(tx: Transaction, { id, visibility }: LockedQuestion, by: { at: Date; actorId: string }) {
  const { number, title, state } = await tx.question.findUniqueOrThrow({
    where: { id },
    select: { number: true, title: true, state: true },
  });
  const followers = await tx.questionFollow.findMany({ where: { questionId: id }, select: { personId: true } });
  if (visibility === "coordinators") return;
  const data = { number, title: title as Record<string, string>, state };
  const people = followers.map((row) => row.personId);
  await notifyOf(tx, { kind: "question_moved", subjectId: id, people, data, ...by });
}

type Move = { questionId: string; at: Date; actorId: string; to: LockedQuestion["state"] };

async function moveTo(tx: Transaction, question: LockedQuestion, { to, ...by }: Move) {
  const closedAt = to === "closed" ? by.at : null;
  // What a member proposed becomes the network's when a coordinator takes it up.
  const opened = question.state === "suggested" && to === "identified";
  const data = { state: to, closedAt, ...(opened ? ({ visibility: "network", ownerId: by.actorId } as const) : {}) };
  await tx.question.update({ where: { id: question.id }, data, select: { id: true } });
  await noteChange(tx, {
    ...by,
    kind: "state_changed",
    wasVisible: question.visibility,
    data: { from: question.state, to },
  });
}

/** Says how those who ask are supported; a question that waited for it moves on. Throws `not_found`, `forbidden`, `question.transition`. */
export function decideSupport(context: MemberContext, input: DecideSupportInput): Promise<QuestionView> {
  const { questionId, form, reason, due } = input;
  return edit(context, { questionId }, async ({ tx, question, by }) => {
    if (!policy.canDecideSupport(context.actor, question))
      throw new DomainError("rule_violated", "question.transition");
    const same = question.supportForm === form && question.supportReason === reason && question.supportDue === due;
    if (same) return;
    const data = { supportForm: form, supportReason: reason, supportDue: due && new Date(due) };
    await tx.question.update({ where: { id: questionId }, data, select: { id: true } });
    await noteChange(tx, { ...by, kind: "support_decided", data: { form, reason, due } });
    if (question.state === "identified") await moveTo(tx, question, { ...by, to: "support_decided" });
    await tellFollowers(tx, question, by);
  });
}

/** Says which concepts the question is about. A second try changes nothing. Throws `not_found`, also for a concept, `forbidden`. */
export function setQuestionConcepts(context: MemberContext, input: SetQuestionConceptsInput): Promise<QuestionView> {
  const { questionId } = input;
  return edit(context, { questionId }, async ({ tx, by }) => {
    const wanted = [...new Set(input.conceptIds)];
    if ((await tx.concept.count({ where: { id: { in: wanted } } })) < wanted.length) throw notFound();
    const gone = await tx.questionConcept.deleteMany({ where: { questionId, conceptId: { notIn: wanted } } });
    const data = wanted.map((conceptId) => ({ questionId, conceptId }));
    const added = await tx.questionConcept.createMany({ data, skipDuplicates: true });
    if (gone.count + added.count > 0) await noteChange(tx, { ...by, kind: "concepts_changed" });
  });
}
