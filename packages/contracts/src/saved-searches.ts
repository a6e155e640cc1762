import { z } from "zod";
import { id, newId } from "./ids.ts";
import { longestQuery } from "./search.ts";
import { line, looseText } from "./text.ts";

/** How many searches somebody may keep. */
export const mostSavedSearches = 50;
/** New results are counted up to here. */
export const mostFresh = 100;

const name = line(80);

export const saveSearchInput = z.object({
  id: newId,
  name,
  text: looseText(longestQuery).trim().min(1, "text.empty"),
  notify: z.boolean(),
});
export type SaveSearchInput = z.infer<typeof saveSearchInput>;

export const changeSavedSearchInput = z.object({ id, name, notify: z.boolean() });
export type ChangeSavedSearchInput = z.infer<typeof changeSavedSearchInput>;

export const savedSearchIdInput = z.object({ id });

/** A search that its reader keeps. `fresh` counts what others have written since it was looked at last, up to `mostFresh`. */
export type SavedSearchView = {
  id: string;
  name: string;
  text: string;
  notify: boolean;
  seenAt: string;
  fresh: number;
};
