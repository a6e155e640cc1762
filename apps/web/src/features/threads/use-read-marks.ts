import type { ThreadView } from "@samrad/contracts/threads";
import { useEffect, useRef } from "react";
import { trpcClient } from "../../trpc.ts";
import { useLatest } from "../documents/latest.ts";
import { changeWindow } from "./thread-reads.ts";
import { mergeReading } from "./thread-window.ts";
import { useInView } from "./use-in-view.ts";
import { visitTo } from "./visit.ts";

const settleFor = 800;

/** Marks as read what was seen to its end while the page was visible. Returns the ref for the end of each post. */
export function useReadMarks({ id: threadId, reading }: ThreadView) {
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

  return useInView((element, inView) => {
    const number = Number((element as HTMLElement).dataset.endOf);
    if (!inView || number <= seen.current) return;
    seen.current = number;
    markSoon();
  });
}
