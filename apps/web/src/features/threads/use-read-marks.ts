import type { ThreadView } from "@samrad/contracts/threads";
import { type RefObject, useEffect, useRef } from "react";
import { trpcClient } from "../../trpc.ts";
import { useLatest } from "../documents/latest.ts";
import { changeWindow } from "./thread-reads.ts";
import { mergeReading } from "./thread-window.ts";
import { lastSeenNumber } from "./reading-place.ts";
import { visitTo } from "./visit.ts";

const settleFor = 800;
const lookEvery = 150;

type Parts = { thread: ThreadView; container: RefObject<Element | null>; /** What is shown. */ count: number };

/**
 * Marks as read what was seen to its end while the page was visible. Looks as one scrolls: to observe the end of each of
 * thousands of posts takes more than that.
 */
export function useReadMarks({ thread: { id: threadId, reading }, container, count }: Parts) {
  const seen = useRef(0);
  const visited = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useLatest(reading);

  async function mark() {
    const number = seen.current;
    const isNews = latest.current && (number > latest.current.lastRead || !visited.current);
    if (!isNews || document.visibilityState !== "visible" || !navigator.onLine) return;
    visited.current = true;
    // What could not be marked now is marked with the next post, or at the next visit.
    const marked = await trpcClient.thread.markRead
      .mutate({ threadId, number, visit: visitTo(threadId) })
      .catch(() => undefined);
    if (marked) changeWindow(threadId, (window) => mergeReading(window, marked.lastRead));
  }

  function markSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void mark(), settleFor);
  }
  const soon = useLatest(markSoon);

  useEffect(() => {
    const onVisible = () => soon.current();
    onVisible();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("online", onVisible);
    return () => {
      window.removeEventListener("online", onVisible);
      document.removeEventListener("visibilitychange", onVisible);
      clearTimeout(timer.current);
    };
  }, [soon]);

  const look = useLatest(() => {
    const number = container.current ? lastSeenNumber(container.current) : 0;
    if (number <= seen.current || document.visibilityState !== "visible") return;
    seen.current = number;
    markSoon();
  });
  useEffect(() => {
    let looking: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      looking ??= setTimeout(() => {
        looking = undefined;
        look.current();
      }, lookEvery);
    };
    lookSoon();
    document.addEventListener("scroll", lookSoon, { passive: true });
    document.addEventListener("visibilitychange", lookSoon);
    window.addEventListener("resize", lookSoon);
    return () => {
      clearTimeout(looking);
      document.removeEventListener("scroll", lookSoon);
      document.removeEventListener("visibilitychange", lookSoon);
      window.removeEventListener("resize", lookSoon);
    };
  }, [look, count]);
}
