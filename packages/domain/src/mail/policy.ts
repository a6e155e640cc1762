import { type Actor, hasRole } from "../actor.ts";

/** Administrators see which mail does not arrive, never what it says. */
export function canListFailures(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}
