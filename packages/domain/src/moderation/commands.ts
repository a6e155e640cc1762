import type { Prisma, Transaction } from "@samrad/db/client";

type Act = Pick<Prisma.ModerationActUncheckedCreateInput, "kind" | "actorId" | "spaceId" | "threadId" | "reason"> & {
  at: Date;
};

/** Notes in the moderation log what was done to keep order, in the transaction that does it. */
export async function logModeration(tx: Transaction, act: Act): Promise<void> {
  await tx.moderationAct.create({ data: act, select: { id: true } });
}
