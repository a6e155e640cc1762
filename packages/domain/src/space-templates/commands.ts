import type { SetTemplateInput } from "@samrad/contracts/templates";
import { allow } from "../actor.ts";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { canKeepTemplates } from "../spaces/policy.ts";
import { getSpaceFacts } from "./queries.ts";

/** Says what new threads of a space begin with in a language, or that they begin with nothing. Throws `not_found`, `forbidden`. */
export async function setTemplate(context: MemberContext, input: SetTemplateInput): Promise<void> {
  const { actor, now } = context;
  const { spaceId, lang, document } = input;
  await transact(context, async (tx) => {
    allow(actor, canKeepTemplates(actor, await getSpaceFacts({ db: tx, actor }, spaceId)));
    const key = { spaceId, lang };
    const data = { changedAt: now(), changedById: actor.personId };
    if (document) {
      const fields = { ...data, document };
      await tx.spaceTemplate.upsert({ where: { spaceId_lang: key }, create: { ...key, ...fields }, update: fields });
    } else await tx.spaceTemplate.deleteMany({ where: key });
    await record(tx, { type: "template.changed", at: now(), actorId: actor.personId, spaceId });
  });
}
