import { type Actor, hasRole } from "../actor.ts";

/** The vocabulary is the network's table of contents: coordinators keep it. Everybody reads it, visitors too. */
export function canChangeVocabulary(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}

export function canFollowConcept(actor: Actor): boolean {
  return actor.kind === "member";
}
