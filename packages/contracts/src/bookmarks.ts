import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id, newId } from "./ids.ts";
import type { OrganisationRef, Writer } from "./people.ts";
import type { SpaceRef } from "./spaces.ts";
import { paragraphs } from "./text.ts";

/** A bookmark of a thread, or of one of its posts; a second one of the same place takes the place of the first. */
export const saveBookmarkInput = z.object({
  id: newId,
  threadId: id,
  postId: id.nullable(),
  note: paragraphs(1_000),
  remindAt: z.iso
    .datetime()
    .refine((time) => time >= "1970" && time < "2200", "invalid")
    .nullable(),
});
export type SaveBookmarkInput = z.infer<typeof saveBookmarkInput>;

export const bookmarkIdInput = z.object({ bookmarkId: id });
export const bookmarkFilters = ["all", "reminders"] as const;
export type BookmarkFilter = (typeof bookmarkFilters)[number];
export const listBookmarksInput = z.object({
  filter: z.enum(bookmarkFilters).default("all"),
  cursor: pageCursor.optional(),
});
export type ListBookmarksInput = z.infer<typeof listBookmarksInput>;

/** A bookmark beside what it marks. */
export type BookmarkRef = {
  id: string;
  postId: string | null;
  note: string;
  remindAt: string | null;
  /** When the reminder came; null while it has not. */
  remindedAt: string | null;
};

export type BookmarkView = BookmarkRef & {
  thread: { id: string; title: string; lang: string };
  space: SpaceRef;
  post: {
    number: number;
    author: Writer;
    /** Null where it is withheld. */
    organisation: OrganisationRef | null;
    /** The first words; empty when the post was withdrawn. */
    text: string;
    lang: string;
  } | null;
  createdAt: string;
};
