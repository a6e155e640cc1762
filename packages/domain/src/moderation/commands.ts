import type { Prisma, Transaction } from "@samrad/db/client";

type Noted = "kind" | "actorId" | "spaceId" | "threadId" | "reason" | "ground";
type Act = Pick<Prisma.ModerationActUncheckedCreateInput, Noted> & { at: Date };

/** Notes in the moderation log what was done to keep order, in the transaction that does it. */
export async function logModeration(tx: Transaction, act: Act): Promise<void> {
  await tx.moderationAct.create({ data: act, select: { id: true } });
}
