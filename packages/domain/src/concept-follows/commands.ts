import { notFound } from "@samrad/contracts/errors";
import { allow } from "../actor.ts";
import { canFollowConcept } from "../concepts/policy.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";

type Following = { conceptId: string; follows: boolean };

/** Whether the member hears of new threads on a concept. Throws `not_found`. */
export async function setConceptFollowed(context: MemberContext, { conceptId, follows }: Following): Promise<void> {
  const { actor, now } = context;
  allow(actor, canFollowConcept(actor));
  const { personId } = actor;
  await transact(context, async (tx) => {
    if ((await tx.concept.count({ where: { id: conceptId } })) === 0) throw notFound();
    const { count } = follows
      ? await tx.conceptFollow.createMany({ data: { personId, conceptId, followedAt: now() }, skipDuplicates: true })
      : await tx.conceptFollow.deleteMany({ where: { personId, conceptId } });
    if (count === 0) return;
    await record(tx, { type: "concept.followed", at: now(), actorId: personId, personId, subjectId: conceptId });
  });
}
