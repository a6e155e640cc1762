import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { keepingPlace } from "./post-places.ts";
import { readAllPosts } from "./thread-reads.ts";

/** Milliseconds after which nobody waits any more for what was to be drawn: nothing is while the page is left. */
const drawnWithin = 10_000;

/** Reads all that is not there yet, without moving what is read. Once at a time. No more of it comes before it is drawn. */
export function useShowAll(threadId: string) {
  const running = useRef<Promise<void>>(undefined);
  const drawn = useRef<() => void>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const show = (change: () => void) => {
    const untilDrawn = new Promise<void>((resolve) => {
      drawn.current = resolve;
      setTimeout(resolve, drawnWithin);
    });
    keepingPlace(change);
    return untilDrawn;
  };
  const showAll = () => {
    setIsBusy(true);
    running.current ??= readAllPosts(threadId, show)
      // The button stays, to try again with.
      .catch(() => undefined)
      .finally(() => {
        running.current = undefined;
        setIsBusy(false);
      });
    return running.current;
  };
  const onStand = useCallback(() => drawn.current?.(), []);
  return { showAll, isBusy, onStand };
}

type Props = { thread: ThreadView; loaded: number; showing: ReturnType<typeof useShowAll> };

/** Offers all posts at once; who looks for words with the browser gets them without asking. */
export function ShowAllButton({ thread, loaded, showing }: Props) {
  const t = useTranslate();
  const { showAll, isBusy } = showing;
  const isWhole = loaded >= thread.postCount;
  useEffect(() => {
    const onFind = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f" && !isWhole) void showAll();
    };
    document.addEventListener("keydown", onFind);
    return () => document.removeEventListener("keydown", onFind);
  });
  if (isWhole && !isBusy) return null;
  return (
    <Button variant="tertiary" small busy={isBusy} onClick={() => void showAll()}>
      {isBusy
        ? t("reading.showing_all", { loaded, count: thread.postCount })
        : t("reading.show_all", { count: thread.postCount })}
    </Button>
  );
}
