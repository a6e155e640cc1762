import { type Actor, hasRole } from "../actor.ts";
import * as memberships from "../memberships/policy.ts";

export type PersonFacts = memberships.MemberFacts;

/** Members look each other up; to the public a name beside a public text is all there is. */
export function canRead(actor: Actor): boolean {
  return actor.kind === "member";
}

export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

export function canDeactivate(actor: Actor, person: PersonFacts): boolean {
  return canAdminister(actor) && person.deactivatedAt === null;
}

export function canReactivate(actor: Actor, person: PersonFacts): boolean {
  return canAdminister(actor) && person.deactivatedAt !== null;
}

/** What an administrator may do with a person, a word for each act. */
export function abilitiesOf(actor: Actor, person: PersonFacts) {
  return {
    changeRoles: memberships.canChangeRoles(actor, person),
    move: memberships.canMove(actor, person),
    remove: memberships.canRemove(actor, person),
    deactivate: canDeactivate(actor, person),
    reactivate: canReactivate(actor, person),
  };
}
