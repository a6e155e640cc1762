import { notFound } from "@samrad/contracts/errors";
import type { RenamePasskeyInput } from "@samrad/contracts/people";
import type { MemberContext } from "../context.ts";

/** Throws `not_found` for a passkey that is not the actor's. */
export async function renamePasskey(
  { db, actor }: MemberContext,
  { passkeyId, name }: RenamePasskeyInput,
): Promise<void> {
  const { count } = await db.passkey.updateMany({ where: { id: passkeyId, personId: actor.personId }, data: { name } });
  if (count === 0) throw notFound();
}

/** Throws `not_found` for a passkey that is not the actor's. */
export async function removePasskey({ db, actor }: MemberContext, passkeyId: string): Promise<void> {
  const { count } = await db.passkey.deleteMany({ where: { id: passkeyId, personId: actor.personId } });
  if (count === 0) throw notFound();
}
