import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { keepingPlace } from "./post-places.ts";
import { readAllPosts } from "./thread-reads.ts";

/** Milliseconds after which nobody waits any more for what was to be drawn: nothing is while the page is left. */
const drawnWithin = 10_000;

/** Reads all that is not there yet, without moving what is read. Once at a time. */
export function useShowAll(threadId: string) {
  const running = useRef<Promise<void>>(undefined);
  const onDrawn = useRef<() => void>(undefined);
  const [state, setState] = useState<"idle" | "after" | "before" | "failed">("idle");
  const untilDrawn = () =>
    new Promise<void>((resolve) => {
      onDrawn.current = resolve;
      setTimeout(resolve, drawnWithin);
    });
  const showAll = () => {
    running.current ??= readAllPosts(threadId, async (direction, change) => {
      const draw = () => {
        setState(direction);
        change();
      };
      // With the state, which says that it is to be drawn at once.
      if (direction === "before") return keepingPlace(draw);
      draw();
      return untilDrawn();
    }).finally(() => {
      running.current = undefined;
    });
    return running.current.then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return { showAll, state, onDrawn };
}

/**
 * What is drawn while all of a thread comes below what is read: in the pauses of the page, so that one can go on
 * scrolling, and no more of it comes before it is drawn. What comes above is drawn at once, so that it does not move what
 * is read.
 */
export function useUnhurried<T>(posts: T, { state, onDrawn }: ReturnType<typeof useShowAll>): T {
  const deferred = useDeferredValue(posts);
  useEffect(() => {
    if (deferred === posts) onDrawn.current?.();
  }, [deferred, posts, onDrawn]);
  return state === "after" ? deferred : posts;
}

type Props = { thread: ThreadView; loaded: number; showing: ReturnType<typeof useShowAll> };

/** Offers all posts at once; who looks for words with the browser gets them without asking. */
export function ShowAllButton({ thread, loaded, showing }: Props) {
  const t = useTranslate();
  const { showAll, state } = showing;
  const isBusy = state === "after" || state === "before";
  const isWhole = loaded >= thread.postCount;
  useEffect(() => {
    const onFind = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f" && !isWhole) void showAll();
    };
    document.addEventListener("keydown", onFind);
    return () => document.removeEventListener("keydown", onFind);
  });
  if (isWhole) return null;
  return (
    <Button variant="tertiary" small busy={isBusy} onClick={() => void showAll()}>
      {isBusy
        ? t("reading.showing_all", { loaded, count: thread.postCount })
        : t("reading.show_all", { count: thread.postCount })}
    </Button>
  );
}
