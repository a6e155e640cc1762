import type { SaveViewInput } from "@samrad/contracts/views";
import { mostViews } from "@samrad/contracts/views";
import { DomainError, notFound } from "@samrad/contracts/errors";
import type { Transaction } from "@samrad/db/client";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { visibleTo } from "../spaces/policy.ts";

/** Keeps a filtered list under a name; with the id of one's own view, changes that. Throws `not_found`, `view.too_many`, `id.taken`. */
export async function saveView(context: MemberContext, input: SaveViewInput): Promise<void> {
  const { actor, now } = context;
  const { id, ...fields } = input;
  await transact(context, async (tx) => {
    await holdLock(tx, `views of ${actor.personId}`);
    if (input.spaceId && (await tx.space.count({ where: { id: input.spaceId, ...visibleTo(actor) } })) === 0)
      throw notFound();
    const found = await tx.savedView.findUnique({ where: { id }, select: { personId: true } });
    if (found && found.personId !== actor.personId) throw new DomainError("conflict", "id.taken");
    if (!found && (await tx.savedView.count({ where: { personId: actor.personId } })) >= mostViews)
      throw new DomainError("rule_violated", "view.too_many");
    const create = { id, ...fields, personId: actor.personId, createdAt: now() };
    await tx.savedView.upsert({ where: { id }, create, update: fields });
    await note(tx, context);
  });
}

/** Forgets a view of one's own; nothing happens when it is not one's own. */
export async function removeView(context: MemberContext, viewId: string): Promise<void> {
  await transact(context, async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId, personId: context.actor.personId } });
    if (count > 0) await note(tx, context);
  });
}

function note(tx: Transaction, { actor: { personId }, now }: MemberContext) {
  return record(tx, { type: "view.changed", at: now(), actorId: personId, personId });
}
