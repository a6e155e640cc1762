import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { type FlagAbout, type FlagReason, flagReasons } from "./flags.ts";
import { id } from "./ids.ts";
import type { TextLanguage } from "./languages.ts";
import type { Writer } from "./people.ts";
import type { ListedRuling, RulingView } from "./rulings.ts";
import type { SpaceRef } from "./spaces.ts";

export type ModerationKind =
  | "moved"
  | "split"
  | "merged"
  | "rule_set"
  | "rule_lifted"
  | "dismissed"
  | "hidden"
  | "edit_asked"
  | "locked"
  | "warned"
  | "appeal_upheld"
  | "appeal_overturned";

export const moderationLogInput = z.object({ cursor: pageCursor.optional() });
export type ModerationLogInput = z.infer<typeof moderationLogInput>;

/** What somebody did to keep order. `thread` is null when it is no longer open to the reader, or nobody is to know which. */
export type ModerationActView = {
  id: string;
  kind: ModerationKind;
  at: string;
  /** Without a name where the thread withholds names. */
  actor: Writer;
  space: SpaceRef;
  thread: { id: string; title: string; lang: string } | null;
  reason: string;
  /** On which ground, where it was a ruling. */
  ground: FlagReason | null;
};

const scope = { reason: z.enum(flagReasons).optional(), spaceId: id.optional() };

/** What waits, narrowed down. */
export const moderationQueueInput = z.object(scope);
export type ModerationQueueInput = z.infer<typeof moderationQueueInput>;

export const listRulingsInput = z.object({ ...scope, cursor: pageCursor.optional() });
export type ListRulingsInput = z.infer<typeof listRulingsInput>;

/** As many posts as the queue shows at once; what is decided makes room for the next. */
export const queueLength = 50;

/** A post that is in question, and where it stands. Whose it is, is told by the post itself. */
export type QueuedPost = {
  postId: string;
  number: number;
  thread: { id: string; title: string; lang: string };
  space: SpaceRef;
};

/** What a reader said about a post. Who it was is told to nobody. */
export type QueuedFlag = {
  id: string;
  about: FlagAbout;
  reason: FlagReason;
  words: string;
  lang: TextLanguage;
  at: string;
};

/** A post with its open flags, the oldest first, and what was decided about it before. */
export type FlaggedPost = QueuedPost & { flags: QueuedFlag[]; rulings: RulingView[] };

/** A ruling whose author asks for another decision. Not for whoever ruled, nor for the author. */
export type AppealedRuling = QueuedPost & { ruling: RulingView; abilities: { decide: boolean } };

/** A ruling, and who made it. */
export type DecidedRuling = ListedRuling & { space: SpaceRef; decider: Writer };

/** `more` says that there is more than is shown. */
export type ModerationQueue = { posts: FlaggedPost[]; more: boolean };

/** How much waits for a decision by whoever asks. */
export type ModerationCounts = { flags: number; appeals: number };
