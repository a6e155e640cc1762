import { bookmarkIdInput, listBookmarksInput, saveBookmarkInput } from "@samrad/contracts/bookmarks";
import { threadIdInput } from "@samrad/contracts/threads";
import { removeBookmark, saveBookmark } from "@samrad/domain/bookmarks/commands";
import { listBookmarks, listBookmarksOfThread } from "@samrad/domain/bookmarks/queries";
import { memberProcedure, router } from "../trpc.ts";

export const bookmarkRouter = router({
  list: memberProcedure.input(listBookmarksInput).query(({ ctx, input }) => listBookmarks(ctx, input)),
  ofThread: memberProcedure.input(threadIdInput).query(({ ctx, input }) => listBookmarksOfThread(ctx, input.threadId)),
  save: memberProcedure.input(saveBookmarkInput).mutation(({ ctx, input }) => saveBookmark(ctx, input)),
  remove: memberProcedure.input(bookmarkIdInput).mutation(({ ctx, input }) => removeBookmark(ctx, input.bookmarkId)),
});
