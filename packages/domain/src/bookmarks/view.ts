import type { BookmarkRef, BookmarkView } from "@samrad/contracts/bookmarks";

/** What is shown of a bookmark beside what it marks. */
export const bookmarkSelect = { id: true, postId: true, note: true, remindAt: true, remindedAt: true } as const;

type RefRow = { id: string; postId: string | null; note: string; remindAt: Date | null; remindedAt: Date | null };

export function toBookmarkRef({ remindAt, remindedAt, ...row }: RefRow): BookmarkRef {
  return { ...row, remindAt: remindAt?.toISOString() ?? null, remindedAt: remindedAt?.toISOString() ?? null };
}

export type BookmarkRow = Pick<BookmarkView, "id" | "note" | "space" | "thread" | "post"> & {
  post_id: string | null;
  remind_at: Date | null;
  reminded_at: Date | null;
  created_at: Date;
};

export function toBookmarkView(row: BookmarkRow): BookmarkView {
  const { post_id: postId, remind_at: remindAt, reminded_at: remindedAt, created_at: createdAt, ...rest } = row;
  const { id, note } = rest;
  return { ...rest, ...toBookmarkRef({ id, postId, note, remindAt, remindedAt }), createdAt: createdAt.toISOString() };
}
