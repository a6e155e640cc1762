import {
  type RevealNamesInput,
  revealMinutes,
  type SetSpaceRuleInput,
  type SetThreadRuleInput,
} from "@samrad/contracts/chatham-house";
import { DomainError } from "@samrad/contracts/errors";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { logModeration } from "../moderation/commands.ts";
import { rereadTexts } from "../quotes/commands.ts";
import { getSpaceFacts } from "../space-templates/queries.ts";
import { canRule as canRuleSpace } from "../spaces/policy.ts";
import { canModerate } from "../threads/policy.ts";
import { getThreadFacts, lockThread } from "../threads/queries.ts";
import { canReveal } from "./policy.ts";

const kindOf = (on: boolean) => (on ? "rule_set" : "rule_lifted");

/**
 * Puts a thread under the Chatham House rule, with all that is written in it already, or lifts that: what was written under
 * it stays under it, and the rule of the space too. A second try changes nothing. Throws `not_found`, `forbidden`.
 */
export async function setThreadRule(context: MemberContext, input: SetThreadRuleInput): Promise<void> {
  const { actor, now } = context;
  const { threadId, on, reason } = input;
  await transact(context, async (tx) => {
    const thread = await lockThread(tx, actor, threadId);
    allow(actor, canModerate(actor, thread));
    if (thread.chathamHouse === on) return;
    await tx.thread.update({ where: { id: threadId }, data: { chathamHouse: on }, select: { id: true } });
    await rereadTexts(tx, [threadId]);
    const place = { at: now(), actorId: actor.personId, spaceId: thread.spaceId, threadId };
    await record(tx, { type: "thread.rule_changed", ...place });
    await logModeration(tx, { kind: kindOf(on), ...place, reason });
  });
}

/** Holds the threads of a space until the transaction ends. */
async function lockThreadsOf(tx: Transaction, spaceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select t.id from thread t where t.space_id = ${spaceId}::uuid order by t.id for update`;
  return rows.map(({ id }) => id);
}

/**
 * Puts a space under the Chatham House rule, with all that is written in it already, or lifts that: what was written under
 * it stays under it. A second try changes nothing. Throws `not_found`, `forbidden`.
 */
export async function setSpaceRule(context: MemberContext, input: SetSpaceRuleInput): Promise<void> {
  const { actor, now } = context;
  const { spaceId, on, reason } = input;
  await transact(context, async (tx) => {
    await holdLock(tx, "spaces");
    allow(actor, canRuleSpace(actor, await getSpaceFacts({ db: tx, actor }, spaceId)));
    const { count } = await tx.space.updateMany({
      where: { id: spaceId, chathamHouse: !on },
      data: { chathamHouse: on },
    });
    if (count === 0) return;
    await rereadTexts(tx, await lockThreadsOf(tx, spaceId));
    const at = now();
    await record(tx, { type: "space.rule_changed", at, actorId: actor.personId, spaceId });
    await logModeration(tx, { kind: kindOf(on), at, actorId: actor.personId, spaceId, reason });
  });
  // Who began to write before, and ended after, did not know of it.
  await transact(context, async (tx) => rereadTexts(tx, await lockThreadsOf(tx, spaceId)));
}

/** Whether the reveal is there already: the answer to a first try was lost. Throws `id.taken`. */
async function isRetry(tx: Transaction, auditorId: string, { id, threadId }: RevealNamesInput): Promise<boolean> {
  const found = await tx.nameReveal.findUnique({ where: { id }, select: { auditorId: true, threadId: true } });
  if (!found) return false;
  if (found.auditorId === auditorId && found.threadId === threadId) return true;
  throw new DomainError("conflict", "id.taken");
}

/**
 * Opens the names in a thread to an auditor, for a reason that stands in the log; it ends by itself after `revealMinutes`. A
 * second try changes nothing. Throws `not_found`, `forbidden`, `id.taken`.
 */
export async function revealNames(context: MemberContext, input: RevealNamesInput): Promise<void> {
  const { actor, now } = context;
  const { id, threadId, reason } = input;
  await transact(context, async (tx) => {
    await getThreadFacts({ db: tx, actor }, threadId);
    allow(actor, canReveal(actor));
    await holdLock(tx, id);
    if (await isRetry(tx, actor.personId, input)) return;
    const at = now();
    const endsAt = new Date(at.getTime() + revealMinutes * 60_000);
    await tx.nameReveal.create({ data: { id, auditorId: actor.personId, threadId, reason, at, endsAt } });
    await record(tx, { type: "names.revealed", at, actorId: actor.personId, personId: actor.personId, threadId });
  });
}

/** Closes them before their time; silently nothing when they are not open. Throws `not_found`, `forbidden`. */
export async function endReveal(context: MemberContext, threadId: string): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    await getThreadFacts({ db: tx, actor }, threadId);
    allow(actor, canReveal(actor));
    const at = now();
    const open = { threadId, auditorId: actor.personId, endsAt: { gt: at } };
    const { count } = await tx.nameReveal.updateMany({ where: open, data: { endsAt: at } });
    if (count === 0) return;
    await record(tx, { type: "names.revealed", at, actorId: actor.personId, personId: actor.personId, threadId });
  });
}
