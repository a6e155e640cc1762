import { z } from "zod";
import { id, newId } from "./ids.ts";
import { textLanguage } from "./languages.ts";
import { line, paragraphs } from "./text.ts";

/** As many posts as are split off at once. */
export const maxSplit = 200;

/** Why, for the moderation log; may be empty. */
const reason = paragraphs(1_000);

export const moveThreadInput = z.object({ threadId: id, spaceId: id, reason });
export type MoveThreadInput = z.infer<typeof moveThreadInput>;

/** `id` is the new thread's. */
export const splitThreadInput = z.object({
  id: newId,
  threadId: id,
  postIds: z.array(id).min(1, "thread.split_posts").max(maxSplit, "thread.split_posts"),
  title: line(200),
  lang: textLanguage,
  reason,
});
export type SplitThreadInput = z.infer<typeof splitThreadInput>;

export const mergeThreadInput = z.object({ threadId: id, intoId: id, reason });
export type MergeThreadInput = z.infer<typeof mergeThreadInput>;

export const oldAddressInput = z.object({
  threadId: id,
  number: z.number().int().min(1).max(2_147_483_647).default(1),
});
export type OldAddressInput = z.infer<typeof oldAddressInput>;

/** Where a post stands. */
export type PostPlace = { threadId: string; number: number };
