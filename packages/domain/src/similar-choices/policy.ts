import type { Actor } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";

/** How many were helped by something is for those who keep the questions. */
export function canSeeFigures(actor: Actor): boolean {
  return canCoordinate(actor);
}
