import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslate } from "../../language/use-translate.ts";
import { keepingPlace } from "./post-places.ts";
import { articleInView } from "./reading-place.ts";
import { readAllPosts } from "./thread-reads.ts";

/** Reads all that is not there yet, without moving what is read. Once at a time. */
export function useShowAll(threadId: string) {
  const running = useRef<Promise<void>>(undefined);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const showAll = () => {
    running.current ??= readAllPosts(threadId, (direction, change) => {
      if (direction === "before") keepingPlace(articleInView(document) ?? null, () => flushSync(change));
      else change();
    }).finally(() => {
      running.current = undefined;
    });
    setState("busy");
    return running.current.then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return { showAll, state };
}

type Props = { thread: ThreadView; loaded: number; showing: ReturnType<typeof useShowAll> };

/** Offers all posts at once; who looks for words with the browser gets them without asking. */
export function ShowAllButton({ thread, loaded, showing }: Props) {
  const t = useTranslate();
  const { showAll, state } = showing;
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
    <Button variant="tertiary" small busy={state === "busy"} onClick={() => void showAll()}>
      {state === "busy"
        ? t("reading.showing_all", { loaded, count: thread.postCount })
        : t("reading.show_all", { count: thread.postCount })}
    </Button>
  );
}
