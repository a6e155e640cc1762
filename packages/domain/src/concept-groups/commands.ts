import type { ChangeConceptGroupInput, CreateConceptGroupInput } from "@samrad/contracts/concepts";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { vocabularyLock } from "../concept-changes/commands.ts";
import { canChangeVocabulary } from "../concepts/policy.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";

/** A collection that concepts can be put into. Throws `forbidden`, `id.taken`. */
export async function createConceptGroup(context: MemberContext, input: CreateConceptGroupInput): Promise<void> {
  const { id, name, onePerThread } = input;
  await changeGroups(context, id, async (tx) => {
    const found = await tx.conceptGroup.findUnique({ where: { id }, select: { name: true } });
    if (found && JSON.stringify(found.name) !== JSON.stringify(name)) throw new DomainError("conflict", "id.taken");
    if (found) return;
    const data = {
      id,
      uri: `urn:uuid:${id}`,
      kind: "collection",
      name,
      onePerThread,
      createdAt: context.now(),
    } as const;
    await tx.conceptGroup.create({ data });
  });
}

/** Throws `forbidden`, `not_found`, `concept.one_per_thread` when a thread carries two of the group already. */
export async function changeConceptGroup(context: MemberContext, input: ChangeConceptGroupInput): Promise<void> {
  const { groupId, name, onePerThread } = input;
  await changeGroups(context, groupId, async (tx) => {
    const { count } = await tx.conceptGroup.updateMany({ where: { id: groupId }, data: { name, onePerThread } });
    if (count === 0) throw notFound();
    if (onePerThread) await checkOnePerThread(tx, groupId);
  });
}

async function checkOnePerThread(tx: Transaction, groupId: string) {
  const [double] = await tx.$queryRaw<unknown[]>`
    select 1 from thread_concept tc join concept_group_member m on m.concept_id = tc.concept_id
    where m.group_id = ${groupId}::uuid group by tc.thread_id having count(*) > 1 limit 1`;
  if (double) throw new DomainError("rule_violated", "concept.one_per_thread", { field: "onePerThread" });
}

async function changeGroups(context: MemberContext, groupId: string, write: (tx: Transaction) => Promise<void>) {
  const { actor, now } = context;
  allow(actor, canChangeVocabulary(actor));
  await transact(context, async (tx) => {
    await holdLock(tx, vocabularyLock);
    await write(tx);
    await record(tx, { type: "concept.changed", at: now(), actorId: actor.personId, subjectId: groupId });
  });
}
