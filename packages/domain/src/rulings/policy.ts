import { appealMonths } from "@samrad/contracts/appeals";
import type { RulingEnd, RulingKind } from "@samrad/contracts/rulings";
import { type Actor, hasRole } from "../actor.ts";
import { canReadHidden, type PostFacts } from "../posts/policy.ts";
import { canKeepOrder, type ThreadFacts } from "../threads/policy.ts";

export type RulingFacts = {
  kind: RulingKind;
  authorId: string;
  deciderId: string;
  at: Date;
  ended: RulingEnd | null;
  appealed: boolean;
};

/** Who keeps order anywhere has a queue; what stands in it is what they may read. */
export function canKeepQueue(actor: Actor): boolean {
  return hasRole(actor, "coordinator", "administrator");
}

/** Those who keep order rule on posts of others. */
export function canRule(actor: Actor, thread: ThreadFacts, { authorId }: Pick<PostFacts, "authorId">): boolean {
  return actor.kind === "member" && canKeepOrder(actor, thread) && actor.personId !== authorId;
}

/** The statement of reasons is for the author, and for those who keep order. */
export function canReadRulings(actor: Actor, thread: ThreadFacts, post: PostFacts): boolean {
  return canReadHidden(actor, thread, post);
}

/** The last moment of an appeal: Regulation (EU) 2022/2065, Article 20(1). */
export function appealEnds(at: Date): Date {
  const end = new Date(at);
  end.setUTCMonth(end.getUTCMonth() + appealMonths);
  return end;
}

/** What was decided against the author may be appealed against once, in time, for as long as it stands. */
export function canAppeal(actor: Actor, { kind, authorId, at, ended, appealed }: RulingFacts, now: Date): boolean {
  const isAuthor = actor.kind === "member" && actor.personId === authorId;
  return isAuthor && kind !== "dismissed" && ended === null && !appealed && now <= appealEnds(at);
}

/** Somebody else than who ruled decides: Article 20(4) and (6) ask for a decision that is not arbitrary. */
export function canDecideAppeal(actor: Actor, thread: ThreadFacts, ruling: RulingFacts): boolean {
  return actor.kind === "member" && canRule(actor, thread, ruling) && actor.personId !== ruling.deciderId;
}
