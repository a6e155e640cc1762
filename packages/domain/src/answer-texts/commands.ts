import type { AnswerSheet, WriteAnswerTextInput } from "@samrad/contracts/answers";
import { type Document, documentText } from "@samrad/contracts/document";
import { DomainError } from "@samrad/contracts/errors";
import type { Transaction } from "@samrad/db/client";
import { askToConfirm } from "../answer-tasks/commands.ts";
import { canWriteText } from "../answers/policy.ts";
import { findTextVersion, getAnswerSheet } from "../answers/queries.ts";
import { allow, type Member } from "../actor.ts";
import { indexQuestion } from "../citations/commands.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { findReferences } from "../references/queries.ts";
import { audienceOf } from "../questions/policy.ts";
import { lockQuestion } from "../questions/queries.ts";

/** Whether the text stands as this act leaves it: the answer to a first try was lost. */
async function isWritten(tx: Transaction, actor: Member, input: WriteAnswerTextInput): Promise<boolean> {
  const version = input.act === "change" ? input.version + 1 : input.version;
  const [row] = await tx.$queryRaw<{ same: boolean }[]>`
    select written_by_id = ${actor.personId}::uuid and document = ${JSON.stringify(input.document)}::jsonb as same
    from answer_text
    where question_id = ${input.questionId}::uuid and version = ${version} and lang = ${input.lang}`;
  return row?.same ?? false;
}

/** Throws `answer_text.stale` when the text was changed meanwhile, `answer_text.translated` when the language is there. */
async function checkVersion(tx: Transaction, { questionId, version, act, lang }: WriteAnswerTextInput) {
  const newest = await findTextVersion(tx, questionId);
  if (newest !== version) throw new DomainError("conflict", "answer_text.stale", { version: newest });
  if (act === "change") return;
  const there = await tx.answerText.count({ where: { questionId, version, lang } });
  if (version === 0 || there > 0) throw new DomainError("rule_violated", "answer_text.translated");
}

type NewText = { questionId: string; version: number; lang: string; document: Document; at: Date };

/** The one place where a common text is written: whatever is made from it is made here. */
async function insertText(tx: Transaction, actor: Member, { at, document, ...text }: NewText): Promise<void> {
  const by = { writtenById: actor.personId, organisationId: actor.organisationId };
  await tx.answerText.create({ data: { ...text, document, text: documentText(document), ...by, writtenAt: at } });
  await indexQuestion(tx, text.questionId);
}

/**
 * Writes the common answer to a question. A change is a new version, which the authorities that have answered are asked
 * to confirm; a further language of the newest version changes nothing for them. A second try changes nothing. Throws
 * `not_found`, `forbidden`, `conflict` with `answer_text.stale`.
 */
export async function writeAnswerText(context: MemberContext, input: WriteAnswerTextInput): Promise<AnswerSheet> {
  const { actor, now } = context;
  const { questionId, lang } = input;
  await transact(context, async (tx) => {
    const question = await lockQuestion(tx, actor, questionId);
    allow(actor, canWriteText(actor, question));
    const { document } = await findReferences({ db: tx, actor }, input.document);
    if (await isWritten(tx, actor, { ...input, document })) return;
    await checkVersion(tx, input);
    const at = now();
    const version = input.act === "change" ? input.version + 1 : input.version;
    await insertText(tx, actor, { questionId, version, lang, document, at });
    const data = { audience: audienceOf(question.visibility) };
    await record(tx, { type: "answer_text.written", at, actorId: actor.personId, subjectId: questionId, data });
    if (input.act === "change")
      await askToConfirm(tx, { questionId, number: question.number, at, actorId: actor.personId });
  });
  return getAnswerSheet(context, questionId);
}
