import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import type { PersonRef } from "./people.ts";
import type { SpaceRef } from "./spaces.ts";

export type ModerationKind = "moved" | "split" | "merged";

export const moderationLogInput = z.object({ cursor: pageCursor.optional() });
export type ModerationLogInput = z.infer<typeof moderationLogInput>;

/** What somebody did to keep order. `thread` is null when it is no longer open to the reader. */
export type ModerationActView = {
  id: string;
  kind: ModerationKind;
  at: string;
  actor: PersonRef;
  space: SpaceRef;
  thread: { id: string; title: string; lang: string } | null;
  reason: string;
};
