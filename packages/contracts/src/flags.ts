import { z } from "zod";
import { id, newId } from "./ids.ts";
import { pageCursor } from "./cursors.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { RulingKind } from "./rulings.ts";
import { paragraphs } from "./text.ts";

/** Why a post is flagged, or ruled on: the gravest first. Each has a text `flags.reason_REASON` in every catalogue. */
export const flagReasons = ["personal_data", "confidential", "unlawful", "harassment", "off_topic", "other"] as const;
export type FlagReason = (typeof flagReasons)[number];

/** Whether the post itself is meant, or the thread that it opens. */
export type FlagAbout = "post" | "thread";

/** Characters of what somebody says about a flag, in a ruling or in an appeal. */
export const longestStatement = 4_000;

/** What somebody has to say in words of their own. */
export const statement = paragraphs(longestStatement).refine((text) => text !== "", "text.empty");

/** Without a post, the thread as a whole is flagged. */
export const raiseFlagInput = z
  .object({
    id: newId,
    threadId: id,
    postId: id.nullable(),
    reason: z.enum(flagReasons),
    words: paragraphs(longestStatement),
    lang: textLanguage,
  })
  .refine(({ reason, words }) => reason !== "other" || words !== "", {
    path: ["words"],
    message: "flag.words_missing",
  });
export type RaiseFlagInput = z.infer<typeof raiseFlagInput>;

export const listOwnFlagsInput = z.object({ cursor: pageCursor.optional() });
export type ListOwnFlagsInput = z.infer<typeof listOwnFlagsInput>;

/** Where a post stands; the thread is null when it is no longer open to the reader. */
export type FlaggedPlace = { thread: { id: string; title: string; lang: string } | null; number: number | null };

/** What came of a flag. The words are told only where nothing was done: otherwise they are for the author. */
export type FlagAnswer = { kind: RulingKind; at: string; words: string; lang: TextLanguage; overturned: boolean };

/** A flag as the one who raised it sees it. */
export type OwnFlag = FlaggedPlace & {
  id: string;
  about: FlagAbout;
  reason: FlagReason;
  words: string;
  lang: TextLanguage;
  at: string;
  /** Null while it waits. */
  answer: FlagAnswer | null;
};
