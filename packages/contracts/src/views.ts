import { z } from "zod";
import { id, newId } from "./ids.ts";
import { provisionKey } from "./provision-keys.ts";
import type { SpaceRef } from "./spaces.ts";
import { line } from "./text.ts";
import { threadFilters, type ThreadFilter } from "./threads.ts";

/** The views that everybody has. */
export const standingViews = ["needs_answer", "sector", "mentions"] as const satisfies readonly ThreadFilter[];
export type StandingView = (typeof standingViews)[number];

/** Counted no further: more is "many". */
export const mostCounted = 100;
export const mostViews = 30;

/** A list of threads as it is filtered, under a name of one's own. */
export const saveViewInput = z.object({
  id: newId,
  name: line(60),
  filter: z.enum(threadFilters),
  spaceId: id.nullable(),
  conceptId: id.nullable(),
  cites: provisionKey.nullable(),
});
export type SaveViewInput = z.infer<typeof saveViewInput>;

export const viewIdInput = z.object({ viewId: id });

export type SavedView = {
  id: string;
  name: string;
  filter: ThreadFilter;
  space: SpaceRef | null;
  conceptId: string | null;
  cites: string | null;
  /** Threads that the reader may read, no more than `mostCounted`. */
  count: number;
};

export type ViewList = { standing: Record<StandingView, number>; own: SavedView[] };
