import { type Actor } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";

export type LinkFacts = { threadAuthorId: string; differentAt: Date | null };

const isAsker = (actor: Actor, link: LinkFacts) => actor.kind === "member" && actor.personId === link.threadAuthorId;

/** Whoever opened the thread says, once, that it asks something different. */
export function canDiffer(actor: Actor, link: LinkFacts): boolean {
  return isAsker(actor, link) && link.differentAt === null;
}

/** What an asker finds different is between the asker and the coordinators. */
export function canReadDifference(actor: Actor, link: LinkFacts): boolean {
  return canCoordinate(actor) || isAsker(actor, link);
}
