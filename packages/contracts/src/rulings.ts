import { z } from "zod";
import type { AppealView } from "./appeals.ts";
import { pageCursor } from "./cursors.ts";
import { type FlaggedPlace, type FlagReason, flagReasons, statement } from "./flags.ts";
import { id, newId } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import { line } from "./text.ts";

/**
 * What those who keep order decide about a post: nothing is to be done; its words are withheld, for good or until its
 * author has changed them; the thread takes no more posts; the author is warned.
 */
export const rulingKinds = ["dismissed", "hidden", "edit_asked", "locked", "warned"] as const;
export type RulingKind = (typeof rulingKinds)[number];

/** How a ruling came to its end: the author changed the post as asked, an appeal was right, another one came in its place. */
export type RulingEnd = "edited" | "overturned" | "replaced";

/** `flagIds` are the flags that were seen: if somebody else has answered one of them meanwhile, it is a conflict. */
export const decideRulingInput = z.object({
  id: newId,
  postId: id,
  flagIds: z.array(id).min(1).max(200),
  kind: z.enum(rulingKinds),
  ground: z.enum(flagReasons),
  words: statement,
  lang: textLanguage,
  /** What the thread is called from then on, when the post that opens it is hidden and its title gives too much away. */
  title: line(200).optional(),
});
export type DecideRulingInput = z.infer<typeof decideRulingInput>;

export const listOwnRulingsInput = z.object({ cursor: pageCursor.optional() });
export type ListOwnRulingsInput = z.infer<typeof listOwnRulingsInput>;

/** A ruling with its statement of reasons, for the author and for those who keep order. Names nobody. */
export type RulingView = {
  id: string;
  postId: string;
  kind: RulingKind;
  ground: FlagReason;
  words: string;
  lang: TextLanguage;
  at: string;
  /** What the thread was called, and is called since. */
  retitled: { before: string; given: string } | null;
  ended: RulingEnd | null;
  endedAt: string | null;
  /** The last moment at which it may be appealed against. */
  appealUntil: string;
  appeal: AppealView | null;
  abilities: { appeal: boolean };
};

/** A ruling among others, with where its post stands. */
export type ListedRuling = RulingView & FlaggedPlace;
