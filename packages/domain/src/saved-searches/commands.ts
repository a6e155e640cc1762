import { DomainError } from "@samrad/contracts/errors";
import { type ChangeSavedSearchInput, mostSavedSearches, type SaveSearchInput } from "@samrad/contracts/saved-searches";
import { parseSearch } from "@samrad/contracts/search-query";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { canSaveSearches } from "./policy.ts";
import { requireOwn } from "./queries.ts";

async function recordChange(tx: Transaction, { actor, now }: MemberContext, subjectId: string): Promise<void> {
  const { personId } = actor;
  await record(tx, { type: "saved_search.changed", at: now(), actorId: personId, personId, subjectId });
}

async function isRetry(tx: Transaction, { actor }: MemberContext, id: string): Promise<boolean> {
  const found = await tx.savedSearch.findUnique({ where: { id }, select: { personId: true } });
  if (found && found.personId !== actor.personId) throw new DomainError("conflict", "id.taken");
  return found !== null;
}

/** Keeps a search. A repeat changes nothing. Throws `invalid` when it asks for nothing, `rule_violated` when there are too many. */
export async function saveSearch(context: MemberContext, { id, name, text, notify }: SaveSearchInput): Promise<void> {
  const { actor, now } = context;
  allow(actor, canSaveSearches(actor));
  const { clauses, filters } = parseSearch(text);
  if (clauses.length + filters.length === 0) throw new DomainError("invalid", "text.empty");
  await transact(context, async (tx) => {
    await holdLock(tx, `saved searches of ${actor.personId}`);
    if (await isRetry(tx, context, id)) return;
    const { personId } = actor;
    if ((await tx.savedSearch.count({ where: { personId } })) >= mostSavedSearches)
      throw new DomainError("rule_violated", "saved_search.too_many");
    await tx.savedSearch.create({ data: { id, personId, name, text, notify, createdAt: now(), seenAt: now() } });
    await recordChange(tx, context, id);
  });
}

/** Names it anew, and says whether the member is told of what is new. The same again changes nothing. Throws `not_found`. */
export async function changeSavedSearch(
  context: MemberContext,
  { id, name, notify }: ChangeSavedSearchInput,
): Promise<void> {
  await transact(context, async (tx) => {
    const kept = await requireOwn(tx, context.actor, id);
    if (kept.name === name && kept.notify === notify) return;
    await tx.savedSearch.update({ where: { id }, data: { name, notify } });
    await recordChange(tx, context, id);
  });
}

/** Its results have been looked at: nothing of them is new any more, and what was told of it is read. Throws `not_found`. */
export async function markSavedSearchSeen(context: MemberContext, id: string): Promise<void> {
  const { actor, now } = context;
  await transact(context, async (tx) => {
    await requireOwn(tx, actor, id);
    await tx.savedSearch.update({ where: { id }, data: { seenAt: now() } });
    await tx.notification.updateMany({
      where: { personId: actor.personId, kind: "search", subjectId: id, readAt: null },
      data: { readAt: now() },
    });
    await recordChange(tx, context, id);
  });
}

/** Keeps it no longer, with what was told of it. A second time it is not there. Throws `not_found`. */
export async function deleteSavedSearch(context: MemberContext, id: string): Promise<void> {
  const { actor } = context;
  await transact(context, async (tx) => {
    await requireOwn(tx, actor, id);
    await tx.savedSearch.delete({ where: { id } });
    await tx.notification.deleteMany({ where: { personId: actor.personId, kind: "search", subjectId: id } });
    await recordChange(tx, context, id);
  });
}
