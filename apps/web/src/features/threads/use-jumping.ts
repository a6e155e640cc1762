import type { ReadingPlace, ThreadView } from "@samrad/contracts/threads";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLatest } from "../documents/latest.ts";
import { usePostPlaces } from "./post-places.ts";
import { knownWindow, moveWindow } from "./thread-reads.ts";
import { type ThreadWindow, unbrokenPosts } from "./thread-window.ts";

/** The first post that has come since the last visit; none at the first one. */
export function firstNew({ reading, postCount }: ThreadView): number | undefined {
  const lastRead = reading?.lastRead ?? 0;
  return lastRead > 0 && lastRead < postCount ? lastRead + 1 : undefined;
}

/** Where reading begins: the post of the address, else the first unread one, else where the reader left off. 0 is the top of the page. */
export function startOf({ thread, posts }: ThreadWindow, post: number | undefined): ReadingPlace {
  const at = (number: number) => ({ number, share: 0 });
  if (post) return at(Math.min(post, thread.postCount));
  if (!thread.reading?.lastRead) return at(0);
  const unread = firstNew(thread);
  if (unread) return at(unread);
  const { place } = thread.reading;
  if (place && place.number + place.share > 1) return place;
  return at(posts[0]?.number === 1 ? 0 : thread.postCount);
}

const scrollToTop = () => globalThis.scrollTo({ top: 0, behavior: "instant" });

type Parts = {
  threadId: string;
  start: ReadingPlace;
  /** Shows posts that have come, up to this one. */
  reveal: (number: number) => void;
};

/**
 * Leads to posts of an open thread: first to where reading begins, later to where the address says, or whoever calls
 * `jumpTo`. Posts that are not there yet are read; `toward` is the post that is read around, and `settle` is to be called
 * when posts have been drawn.
 */
export function useJumping({ threadId, start, reveal }: Parts) {
  const { goTo, settle } = usePostPlaces();
  const [toward, setToward] = useState(start.number);
  const jumpTo = (number: number, highlight = true, share = 0) => {
    const known = knownWindow(threadId);
    const isLoaded = known && unbrokenPosts(known).some((one) => one.number === number);
    reveal(number);
    goTo(number, { highlight, share });
    if (isLoaded) return;
    setToward(number);
    void moveWindow(threadId, number);
  };

  // What the address says now: what the page was given may still be what it said before.
  const wanted = useLocation({
    select: ({ pathname, search }) => (pathname.endsWith(threadId) ? (search.post ?? 0) : -1),
  });
  // What is painted first is where reading begins; a place within a post is found once the post is laid out.
  useLayoutEffect(() => {
    if (start.number > 0) goTo(start.number, { highlight: false });
    else scrollToTop();
  }, [goTo, start]);
  const first = useRef(true);
  useEffect(() => {
    const isFirst = first.current;
    first.current = false;
    const number = isFirst ? start.number : wanted;
    if (number > 0) jumpTo(number, wanted > 0, isFirst ? start.share : 0);
    else if (isFirst) scrollToTop();
  }, [wanted]); // oxlint-disable-line react/exhaustive-deps -- only the address leads anywhere, not every rendering

  const latest = useLatest(jumpTo);
  const jump = useMemo(() => ({ threadId, jumpTo: (number: number) => latest.current(number) }), [threadId, latest]);
  return { jump, jumpTo, toward, settle };
}
