import type { PasskeyView } from "@samrad/contracts/people";
import type { MemberContext } from "../context.ts";
import { passkeySelect, toPasskeyView } from "./view.ts";

/** The actor's own passkeys, the oldest first. */
export async function listPasskeys({ db, actor }: MemberContext): Promise<PasskeyView[]> {
  const rows = await db.passkey.findMany({
    where: { personId: actor.personId },
    select: passkeySelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toPasskeyView);
}
