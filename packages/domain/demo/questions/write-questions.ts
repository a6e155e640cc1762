import type { Prisma, Transaction } from "@samrad/db/client";
import { indexQuestion } from "../../src/citations/commands.ts";
import { demoId } from "../build-network.ts";
import { castPeople } from "../cast.ts";
import { dataAndModels } from "./data-and-models.ts";
import { decisionsAndOpenness } from "./decisions-and-openness.ts";
import type { DemoQuestion } from "./demo-question.ts";

const day = 86_400_000;
/** The oldest question has the first number. */
const demoQuestions = [...dataAndModels, ...decisionsAndOpenness].toSorted((one, other) => other.age - one.age);

const idOf = (slug: string) => demoId("question", slug);
const numberOf = (question: DemoQuestion) => demoQuestions.indexOf(question) + 1;
const makerOf = ({ by = "elin" }: DemoQuestion) => castPeople[by].id;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);

/** Which thread is called what, who asked there, and when. */
export type DemoThreadRef = { slug: string; id: string; authorId: string; openedAt: Date };

/** Fills the demo network with its recurring questions: made by the coordinator, asked by threads, followed by their askers. */
export async function writeQuestions(tx: Transaction, threads: readonly DemoThreadRef[], now: Date): Promise<void> {
  for (const question of demoQuestions) await tx.question.create({ data: toRow(question, now), select: { id: true } });
  for (const { slug } of demoQuestions) await indexQuestion(tx, idOf(slug));
  await tx.$executeRaw`select setval('question_number_seq', ${demoQuestions.length}::bigint)`;
  const links = demoQuestions.flatMap((question) => toLinks(question, threads, now));
  await tx.questionThread.createMany({ data: links.map(({ askerId: _askerId, ...link }) => link) });
  const follows = links.map(({ questionId, askerId, linkedAt }) => ({ questionId, personId: askerId, at: linkedAt }));
  await tx.questionFollow.createMany({ data: follows, skipDuplicates: true });
  await tx.questionRelation.createMany({ data: demoQuestions.flatMap((question) => toRelations(question, now)) });
  await tx.questionChange.createMany({ data: demoQuestions.flatMap((question) => toHistory(question, threads, now)) });
  await tx.notification.createMany({ data: links.filter((link) => link.askerId !== link.linkedById).map(toNotice) });
  for (const question of demoQuestions) await writeTasks(tx, question, { threads, now });
}

function toRow(question: DemoQuestion, now: Date): Prisma.QuestionUncheckedCreateInput {
  const { slug, title, statement, state, visibility, confidence, support, age } = question;
  const closed = state === "closed" ? ago(now, age / 2) : null;
  return {
    id: idOf(slug),
    number: numberOf(question),
    title,
    statement,
    state,
    visibility,
    confidence,
    ownerId: state === "suggested" ? null : castPeople.elin.id,
    supportForm: support?.form,
    supportReason: support?.reason ?? "",
    supportDue: support && support.days !== null ? ago(now, -support.days) : null,
    createdById: makerOf(question),
    createdAt: ago(now, age),
    changedAt: closed ?? ago(now, age / 3),
    closedAt: closed,
  };
}

function findThread(threads: readonly DemoThreadRef[], slug: string): DemoThreadRef {
  const thread = threads.find((one) => one.slug === slug);
  if (!thread) throw new Error(`No thread of the demo network is called ${slug}.`);
  return thread;
}

/** A thread is linked when the question is made, or some hours after it was opened. */
function toLinks(question: DemoQuestion, threads: readonly DemoThreadRef[], now: Date) {
  return question.threads.map((slug) => {
    const { id: threadId, authorId: askerId, openedAt } = findThread(threads, slug);
    const linkedAt = new Date(Math.max(ago(now, question.age).getTime(), openedAt.getTime() + day / 4));
    const { difference } = question;
    const said = difference?.thread === slug ? { differentAt: ago(now, 2), difference: difference.text } : {};
    return { questionId: idOf(question.slug), threadId, linkedById: makerOf(question), linkedAt, askerId, ...said };
  });
}

type Link = ReturnType<typeof toLinks>[number];

function toNotice({ questionId, threadId, linkedById, linkedAt, askerId }: Link): Prisma.NotificationCreateManyInput {
  const question = demoQuestions.find((one) => idOf(one.slug) === questionId)!;
  const data = { number: numberOf(question), title: question.title };
  const about = { kind: "question_linked", subjectId: questionId, threadId, data } as const;
  return { personId: askerId, actorId: linkedById, createdAt: linkedAt, readAt: linkedAt, ...about };
}

function toRelations({ slug, relations = [], age }: DemoQuestion, now: Date) {
  return relations.map(({ kind, to }) => {
    const by = { createdById: castPeople.elin.id, createdAt: ago(now, age * 0.8) };
    return { fromId: idOf(slug), toId: idOf(to), kind, ...by };
  });
}

function toHistory(question: DemoQuestion, threads: readonly DemoThreadRef[], now: Date) {
  const { slug, state, support, age } = question;
  const of = { questionId: idOf(slug), actorId: makerOf(question) };
  const note = (kind: string, days: number, data: Prisma.InputJsonObject = {}) => ({
    ...of,
    id: demoId("question-change", slug, kind, days),
    kind,
    at: ago(now, days),
    data,
  });
  const links = toLinks(question, threads, now).map(({ threadId, linkedAt: at }) => {
    return { ...of, id: demoId("question-change", slug, "linked", threadId), kind: "linked", at, data: { threadId } };
  });
  const decided = support ? [note("support_decided", age * 0.5, { form: support.form, reason: support.reason })] : [];
  const moved = state === "identified" || state === "suggested" ? [] : [note("state_changed", age / 3, stepTo(state))];
  return [note(state === "suggested" ? "suggested" : "created", age), ...links, ...decided, ...moved];
}

const before = { support_decided: "identified", answered: "support_decided", under_review: "answered" } as const;
const stepTo = (to: DemoQuestion["state"]) => ({
  from: to in before ? before[to as keyof typeof before] : "identified",
  to,
});

type Known = { threads: readonly DemoThreadRef[]; now: Date };

/** What waits for the coordinators: what an asker found different, and what a member suggests. */
async function writeTasks(tx: Transaction, question: DemoQuestion, { threads, now }: Known) {
  const { difference, state, slug, threads: asked } = question;
  const role = "coordinator" as const;
  if (difference) {
    const { id: threadId } = findThread(threads, difference.thread);
    const task = { kind: "question_different", subjectId: threadId, threadId, role };
    await tx.task.create({ data: { ...task, createdAt: ago(now, 2) }, select: { id: true } });
  }
  if (state !== "suggested") return;
  const { id: threadId } = findThread(threads, asked[0]!);
  const data = { number: numberOf(question) };
  const task = { kind: "question_suggested", subjectId: idOf(slug), threadId, role, data };
  await tx.task.create({ data: { ...task, createdAt: ago(now, question.age) }, select: { id: true } });
}
