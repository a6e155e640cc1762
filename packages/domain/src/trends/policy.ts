import type { Actor } from "../actor.ts";

/** Members see how the network's questions move; visitors do not. */
export function canSeeTrends(actor: Actor): boolean {
  return actor.kind === "member";
}
