import type { Actor } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";

/** The report is for those who keep the questions. */
export function canReadReport(actor: Actor): boolean {
  return canCoordinate(actor);
}
