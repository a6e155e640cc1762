import type { Actor } from "../actor.ts";
import { canOpenThread, type SpaceFacts } from "../spaces/policy.ts";
import { canModerate, type ThreadFacts } from "../threads/policy.ts";

/** Whoever keeps order moves and merges; never to where one may not write oneself. */
export function canMove(actor: Actor, thread: ThreadFacts, target: SpaceFacts): boolean {
  return canModerate(actor, thread) && canOpenThread(actor, target);
}
