import type { ReadingPlace } from "@samrad/contracts/threads";
import { isDialogOpen } from "@samrad/ui/dialog";
import { type RefObject, useEffect, useRef } from "react";
import { trpcClient } from "../../trpc.ts";
import { isSignedIn } from "../session/me.tsx";
import { placeInView } from "./reading-place.ts";

const settleFor = 700;
const scrollKeys = new Set(["PageDown", "PageUp", "Home", "End", "ArrowDown", "ArrowUp", " ", "j", "k"]);

/**
 * Writes the place into the address of the page, so that it opens there for whoever gets it. Past the router: nothing is
 * to be read or drawn for it.
 */
function showInAddress(number: number | undefined) {
  const url = new URL(location.href);
  if (number) url.searchParams.set("post", String(number));
  else url.searchParams.delete("post");
  if (url.href !== location.href) History.prototype.replaceState.call(history, history.state, "", url);
}

function keep(threadId: string, place: ReadingPlace) {
  if (!isSignedIn() || !navigator.onLine) return;
  // What could not be kept now is kept at the next stop.
  void trpcClient.thread.keepPlace.mutate({ threadId, ...place }).catch(() => undefined);
}

/**
 * Keeps where somebody reads whenever they have scrolled and stopped: in the address, and on the server for other
 * devices. What the page scrolls by itself is no reading. Returns what says that the reader has gone somewhere.
 */
export function useReadingPlace(threadId: string, container: RefObject<Element | null>): () => void {
  const moved = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      if (!moved.current || !container.current || isDialogOpen()) return;
      const place = placeInView(container.current);
      showInAddress(place?.number);
      keep(threadId, place ?? { number: 1, share: 0 });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(note, settleFor);
    };
    const onMove = (event: Event) => {
      if (event instanceof KeyboardEvent && !scrollKeys.has(event.key)) return;
      moved.current = true;
    };
    document.addEventListener("scroll", onScroll, { passive: true });
    const moves = ["wheel", "touchmove", "keydown"] as const;
    for (const name of moves) document.addEventListener(name, onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("scroll", onScroll);
      for (const name of moves) document.removeEventListener(name, onMove);
    };
  }, [threadId, container]);
  return () => {
    moved.current = true;
  };
}
