import { type Document, documentText } from "@samrad/contracts/document";
import type { Prisma, Transaction } from "@samrad/db/client";
import { indexCitations, indexQuestion } from "../../src/citations/commands.ts";
import { demoId } from "../build-network.ts";
import { castOrganisations, castPeople, type PersonHandle } from "../cast.ts";
import { readNameless } from "../nameless.ts";
import { type DemoAnswer, type DemoAnswers, demoAnswers } from "./demo-answers.ts";

const day = 86_400_000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);
const questionId = (slug: string) => demoId("question", slug);
const organisationOf = (handle: PersonHandle) => castOrganisations[castPeople[handle].organisation].id;
const asJson = (document: Document) => document as unknown as Prisma.InputJsonObject;

/** Fills the questions of the demo network with common texts, answers, and the tasks that come of them. */
export async function writeAnswers(tx: Transaction, now: Date): Promise<void> {
  for (const about of demoAnswers) {
    await tx.answerText.createMany({ data: about.texts.flatMap((_, index) => toTextRows(about, index, now)) });
    // What a question cites is kept with the newest common answer to it.
    await indexQuestion(tx, questionId(about.question));
    for (const answer of about.answers) await writeAnswer(tx, { about, answer, now });
  }
}

function toTextRows(
  { question, by, texts }: DemoAnswers,
  index: number,
  now: Date,
): Prisma.AnswerTextCreateManyInput[] {
  const { age, wording } = texts[index]!;
  return Object.entries(wording).map(([lang, markdown]) => {
    const document = readNameless(markdown);
    const of = { questionId: questionId(question), version: index + 1, lang };
    const written = { writtenById: castPeople[by].id, organisationId: organisationOf(by), writtenAt: ago(now, age) };
    return { ...of, document: asJson(document), text: documentText(document), ...written };
  });
}

type Said = Pick<DemoAnswer, "position" | "age" | "on" | "words">;

function toVersion({ position, age, on, words }: Said, by: DemoAnswer["by"], now: Date) {
  const document = words ? readNameless(words) : undefined;
  return {
    position,
    lang: by === "gustav" ? "sv" : "nb",
    document: document && asJson(document),
    text: document ? documentText(document) : "",
    textVersion: on,
    givenById: castPeople[by].id,
    givenAt: ago(now, age),
  };
}

type Writing = { about: DemoAnswers; answer: DemoAnswer; now: Date };

async function writeAnswer(tx: Transaction, { about, answer, now }: Writing) {
  const { by, before, expires } = answer;
  const id = demoId("answer", about.question, by);
  const key = { questionId: questionId(about.question), organisationId: organisationOf(by) };
  const expiry = expires === undefined ? {} : { expiresOn: ago(now, -expires), expiredAt: expires < 0 ? now : null };
  const row = { id, ...key, version: before ? 2 : 1, ...toVersion(answer, by, now), ...expiry };
  await tx.answer.create({ data: row, select: { id: true } });
  if (before)
    await tx.answerVersion.create({
      data: { answerId: id, version: 1, ...toVersion(before, by, now) },
      select: { version: true },
    });
  await indexCitations(tx, { sourceKind: "answer", sourceId: id, threadId: null, text: row.text, lang: row.lang });
  await writeTask(tx, { about, answer, now });
}

/** What waits for the authority's signatories: an answer on an older text, or one whose last day has passed. */
async function writeTask(tx: Transaction, { about, answer, now }: Writing) {
  const changed = about.texts.at(-1);
  const isBehind = answer.on < about.texts.length && answer.on > 0;
  const isExpired = answer.expires !== undefined && answer.expires < 0;
  if (!changed || (!isBehind && !isExpired)) return;
  const subjectId = questionId(about.question);
  const { number } = await tx.question.findUniqueOrThrow({ where: { id: subjectId }, select: { number: true } });
  const createdAt = isExpired ? ago(now, -answer.expires!) : ago(now, changed.age);
  const kind = isExpired ? "answer_expired" : "answer_confirm";
  const to = { role: "signatory", organisationId: organisationOf(answer.by) } as const;
  await tx.task.create({ data: { kind, subjectId, ...to, data: { number }, createdAt }, select: { id: true } });
}
