import type { MemberView } from "@samrad/contracts/people";
import { ChangeRoles } from "./change-roles.tsx";
import { MoveMember } from "./move-member.tsx";
import { DeactivatePerson, ReactivatePerson, RemoveMember } from "./person-state.tsx";

export type MemberAct = keyof MemberView["abilities"];
export type MemberActProps = { person: MemberView; onClose: () => void };

const dialogs: Record<MemberAct, (props: MemberActProps) => React.ReactNode> = {
  changeRoles: ChangeRoles,
  move: MoveMember,
  remove: RemoveMember,
  deactivate: DeactivatePerson,
  reactivate: ReactivatePerson,
};

/** The dialog of one act on one person. */
export function MemberActDialog({ act, ...props }: MemberActProps & { act: MemberAct }) {
  const ActDialog = dialogs[act];
  return <ActDialog {...props} />;
}
