import type { InvitationView } from "@samrad/contracts/people";
import { allow } from "../actor.ts";
import type { Context } from "../context.ts";
import * as policy from "./policy.ts";
import { invitationSelect, toInvitationView } from "./view.ts";

/** The newest 200 invitations that the actor keeps. Throws `forbidden`. */
export async function listInvitations({ db, actor, now }: Context): Promise<InvitationView[]> {
  allow(actor, policy.canList(actor));
  const rows = await db.invitation.findMany({
    where: policy.visibleTo(actor),
    select: invitationSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map((row) => toInvitationView(row, actor, now()));
}
