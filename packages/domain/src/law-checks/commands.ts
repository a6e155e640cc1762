import { DomainError } from "@samrad/contracts/errors";
import type { DecideCheckInput } from "@samrad/contracts/provisions";
import type { Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import type { Change } from "../law-versions/queries.ts";
import { completeTasks, raiseTask } from "../tasks/commands.ts";
import { concerning } from "./policy.ts";
import {
  type CitingSource,
  findAnswerOwners,
  findCitedKeys,
  findCitingSources,
  findQuestionOwners,
  lockCheck,
  readStructure,
} from "./queries.ts";

type NewVersion = {
  act: string;
  date: string;
  before: string;
  version: string;
  changes: readonly Change[];
  at: Date;
};

type NewCheck = CitingSource & { id: string; changed: string[] };

/** What cites a provision that has changed, with what of it has changed. */
async function findConcerned(tx: Transaction, { act, before, version, changes }: NewVersion): Promise<NewCheck[]> {
  const concerns = concerning(act, changes, await readStructure(tx, [before, version]));
  const concerned = new Map<string, string[]>();
  for (const key of await findCitedKeys(tx, act)) {
    const changed = concerns(key);
    if (changed.length > 0) concerned.set(key, changed);
  }
  const sources = await findCitingSources(tx, [...concerned.keys()]);
  return sources.map((source) => {
    const changed = new Set(source.keys.flatMap((key) => concerned.get(key) ?? []));
    return { ...source, id: uuidv7(), changed: [...changed] };
  });
}

/** Puts the questions before their owners, or before those who keep the questions. */
async function assignQuestions(tx: Transaction, checks: readonly NewCheck[], { act, date, at }: NewVersion) {
  const questions = checks.filter(({ sourceKind }) => sourceKind === "question");
  const owners = await findQuestionOwners(
    tx,
    questions.map(({ sourceId }) => sourceId),
  );
  for (const { id, sourceId, changed } of questions) {
    const personId = owners.get(sourceId)?.personId;
    const to = personId ? { personId } : ({ role: "coordinator" } as const);
    await raiseTask(tx, { kind: "provision_check", subjectId: id, to, at, data: { act, date, changed } });
  }
}

/** Puts the answers before those who sign for their authorities. */
async function assignAnswers(tx: Transaction, checks: readonly NewCheck[], { act, date, at }: NewVersion) {
  const answers = checks.filter(({ sourceKind }) => sourceKind === "answer");
  const owners = await findAnswerOwners(
    tx,
    answers.map(({ sourceId }) => sourceId),
  );
  for (const { id, sourceId, changed } of answers) {
    const organisationId = owners.get(sourceId);
    if (!organisationId) continue;
    const to = { role: "signatory", organisationId } as const;
    await raiseTask(tx, { kind: "provision_check", subjectId: id, to, at, data: { act, date, changed } });
  }
}

/**
 * Has whatever cites a changed provision checked: questions and answers by those who answer for them; threads are told.
 * What was raised for the same law and date before stays as it is. Returns how many were raised.
 */
export async function raiseChecks(tx: Transaction, version: NewVersion): Promise<number> {
  const { act, date, at } = version;
  if (version.changes.length === 0) return 0;
  const concerned = await findConcerned(tx, version);
  const data = concerned.map(({ id, sourceKind, sourceId, keys, changed }) => {
    const ids = { id, sourceKind, sourceId, versionId: version.version, beforeId: version.before };
    return { ...ids, act, date: new Date(date), cited: keys, changed, createdAt: at };
  });
  const raised = await tx.lawCheck.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  const ids = new Set(raised.map(({ id }) => id));
  const fresh = concerned.filter(({ id }) => ids.has(id));
  await assignQuestions(tx, fresh, version);
  await assignAnswers(tx, fresh, version);
  return raised.length;
}

/**
 * Says whether what cites the law still holds since it has changed, and ends the task. The same again changes nothing.
 * Throws `not_found`, `forbidden`, `rule_violated` when it was decided otherwise.
 */
export async function decideCheck(
  context: MemberContext,
  { checkId, decision, note }: DecideCheckInput,
): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    const check = await lockCheck(tx, actor, checkId);
    allow(actor, check.mayDecide);
    if (check.decision === decision && check.note === note && check.decidedById === actor.personId) return;
    if (check.decision !== null) throw new DomainError("rule_violated", "check.decided");
    const at = now();
    const by = { decidedById: actor.personId, decidedForId: actor.organisationId, decidedAt: at };
    await tx.lawCheck.update({ where: { id: checkId }, data: { decision, note, ...by } });
    await record(tx, { type: "law.checked", at, actorId: actor.personId, subjectId: check.sourceId });
    await completeTasks(tx, {
      kind: "provision_check",
      subjectId: checkId,
      at,
      actorId: actor.personId,
      outcome: decision,
    });
  });
}
