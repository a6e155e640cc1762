import type { ChangedPost } from "@samrad/contracts/threads";
import type { ReactNode } from "react";
import { type Bookmarking, BookmarkingContext } from "../bookmarks/bookmarking.ts";
import { ChangedPostsContext } from "./changed-posts.tsx";
import { type Jump, JumpContext } from "./jump.ts";

type Props = { jump: Jump; bookmarking: Bookmarking; changed: readonly ChangedPost[]; children: ReactNode };

/** What the parts of an open thread know of the whole. */
export function ThreadContexts({ jump, bookmarking, changed, children }: Props) {
  return (
    <JumpContext value={jump}>
      <BookmarkingContext value={bookmarking}>
        <ChangedPostsContext value={changed}>{children}</ChangedPostsContext>
      </BookmarkingContext>
    </JumpContext>
  );
}
