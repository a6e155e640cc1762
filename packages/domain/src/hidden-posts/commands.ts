import type { Transaction } from "@samrad/db/client";
import { dropCitations, indexCitations } from "../citations/commands.ts";
import { record } from "../events/commands.ts";
import { rereadQuotesOf, rereadText } from "../quotes/commands.ts";

/** A post, where it stands, and who acts. */
export type Place = { postId: string; threadId: string; spaceId: string; actorId: string; at: Date };

/**
 * Withholds the words of a post for a ruling. Whatever lists, counts or finds posts leaves it out by `stands`; what was made
 * of its words elsewhere, citations and quotations, is taken away here.
 */
export async function hidePost(tx: Transaction, place: Place, rulingId: string): Promise<void> {
  const { postId, threadId } = place;
  await tx.post.update({ where: { id: postId }, data: { hiddenById: rulingId }, select: { id: true } });
  await dropCitations(tx, { sourceKind: "post", sourceId: postId, threadId });
  await rereadQuotesOf(tx, postId);
  await record(tx, { type: "post.hidden", ...place });
}

/** Gives the words of a post back to its readers, in all places. */
export async function returnPost(tx: Transaction, place: Place): Promise<void> {
  const { postId, threadId } = place;
  await tx.post.update({ where: { id: postId }, data: { hiddenById: null }, select: { id: true } });
  const { text, lang } = await rereadText(tx, postId);
  await indexCitations(tx, { sourceKind: "post", sourceId: postId, threadId, text, lang });
  await rereadQuotesOf(tx, postId);
  await record(tx, { type: "post.returned", ...place });
}

/** Returns a post that its author has changed as asked. What stood there before stays withheld. */
export async function returnEdited(tx: Transaction, place: Place, rulingId: string): Promise<void> {
  await tx.postRevision.updateMany({ where: { postId: place.postId }, data: { withheld: true } });
  const ended = { ended: "edited", endedAt: place.at } as const;
  await tx.ruling.updateMany({ where: { id: rulingId, ended: null }, data: ended });
  await returnPost(tx, place);
}
