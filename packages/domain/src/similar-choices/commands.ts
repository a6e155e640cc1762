import { DomainError } from "@samrad/contracts/errors";
import type { ChooseSimilarInput } from "@samrad/contracts/similar";
import type { Transaction } from "@samrad/db/client";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { requireReadable } from "./queries.ts";

async function isRetry(tx: Transaction, { actor }: MemberContext, id: string): Promise<boolean> {
  const found = await tx.similarChoice.findUnique({ where: { id }, select: { personId: true } });
  if (found && found.personId !== actor.personId) throw new DomainError("conflict", "id.taken");
  return found !== null;
}

/**
 * Keeps what somebody who was about to ask said of what was shown: this answers me, or none of these does. A repeat
 * changes nothing. What was typed is not kept. Throws `not_found` when something shown is not the actor's to read.
 */
export async function chooseSimilar(context: MemberContext, input: ChooseSimilarInput): Promise<void> {
  const { actor, now } = context;
  const { id, shown, chosen } = input;
  await transact(context, async (tx) => {
    for (const item of shown) await requireReadable({ db: tx, actor }, item);
    await holdLock(tx, id);
    if (await isRetry(tx, context, id)) return;
    const at = now();
    const place =
      chosen && shown.findIndex(({ kind, id: shownId }) => kind === chosen.kind && shownId === chosen.id) + 1;
    const choice = { outcome: chosen ? "answered" : "none", kind: chosen?.kind, sourceId: chosen?.id, place } as const;
    await tx.similarChoice.create({ data: { id, personId: actor.personId, at, shown, ...choice } });
    await record(tx, { type: "similar.chosen", at, actorId: actor.personId, subjectId: chosen?.id });
  });
}
