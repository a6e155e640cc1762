import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id, newId } from "./ids.ts";
import type { PersonRef, Writer } from "./people.ts";
import { line, paragraphs } from "./text.ts";

/** How long names stay open to an auditor who gave a reason, in minutes. */
export const revealMinutes = 30;

/** Why, for the moderation log; may be empty. */
const reason = paragraphs(1_000);

export const setThreadRuleInput = z.object({ threadId: id, on: z.boolean(), reason });
export type SetThreadRuleInput = z.infer<typeof setThreadRuleInput>;
export const setSpaceRuleInput = z.object({ spaceId: id, on: z.boolean(), reason });
export type SetSpaceRuleInput = z.infer<typeof setSpaceRuleInput>;

/** An auditor's reason is never empty: it is what the log is for. */
export const revealNamesInput = z.object({ id: newId, threadId: id, reason: line(500) });
export type RevealNamesInput = z.infer<typeof revealNamesInput>;
export const endRevealInput = z.object({ threadId: id });
export const listRevealsInput = z.object({ cursor: pageCursor.optional() });
export type ListRevealsInput = z.infer<typeof listRevealsInput>;

/** What holds for the names in a thread. */
export type ThreadRule = {
  /** Whether the Chatham House rule holds for what is written now, and where that is said. */
  holds: "by_space" | "by_thread" | null;
  /** Whether something was written under it, whatever holds now. */
  underRule: boolean;
  /** The number by which others know the reader; null for one who has none. */
  participant: number | null;
  /** Until when the reader, an auditor, sees all names. */
  revealedUntil: string | null;
};

/** That an auditor saw the names in a thread. `thread` is null when it is not open to the reader, or gone. */
export type RevealView = {
  id: string;
  auditor: PersonRef;
  thread: { id: string; title: string; lang: string } | null;
  reason: string;
  at: string;
  endsAt: string;
};

// UUIDs of version 8 (RFC 9562, 5.8): well formed wherever an id is asked for, and nobody's.
const participantPrefix = "00000000-0000-8000-8000-";
/** Stands in a text where an organisation is mentioned whose name is withheld. */
export const withheldOrganisationId = "00000000-0000-8000-9000-000000000000";
/** Stands in a text for every name that is withheld: so long as it is the same, places in the text stay what they are. */
export const withheldLabel = "…";

/** The id by which a participant is told from the others of a thread; 0 for one without a number. */
export const participantId = (participant: number): string =>
  participantPrefix + participant.toString(16).padStart(12, "0");

/** The number of such an id; undefined for any other id. */
export function participantOf(anyId: string): number | undefined {
  return anyId.startsWith(participantPrefix) ? Number.parseInt(anyId.slice(participantPrefix.length), 16) : undefined;
}

/** Whether an id stands for a name that is withheld. */
export const isWithheldId = (anyId: string): boolean =>
  anyId === withheldOrganisationId || participantOf(anyId) !== undefined;

/** Somebody without a name. */
export const toParticipant = (participant: number): Extract<Writer, { name: null }> => ({
  id: participantId(participant),
  name: null,
  participant,
});
