import type { Actor } from "../actor.ts";

/** Whoever is a member keeps searches, each for oneself alone. */
export function canSaveSearches(actor: Actor): boolean {
  return actor.kind === "member";
}
