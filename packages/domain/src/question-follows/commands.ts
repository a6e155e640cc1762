import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { canFollow } from "../questions/policy.ts";
import { lockQuestion } from "../questions/queries.ts";

/** Follows a question, or no longer. A second time changes nothing. Throws `not_found`, `forbidden`. */
export async function setQuestionFollowed(
  context: MemberContext,
  questionId: string,
  followed: boolean,
): Promise<void> {
  const { actor, now } = context;
  const follow = { questionId, personId: actor.personId };
  await transact(context, async (tx) => {
    allow(actor, canFollow(actor, await lockQuestion(tx, actor, questionId)));
    const { count } = followed
      ? await tx.questionFollow.createMany({ data: { ...follow, at: now() }, skipDuplicates: true })
      : await tx.questionFollow.deleteMany({ where: follow });
    if (count === 0) return;
    const fact = { at: now(), actorId: actor.personId, personId: actor.personId, subjectId: questionId };
    await record(tx, { type: "question.followed", ...fact });
  });
}
