import type { PostView } from "@samrad/contracts/threads";
import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { type Drawn, drawSpan, firstSpan, nextSpan, spanWith } from "./drawn-posts.ts";
import { keepingPlace } from "./post-places.ts";

/** How far from the window posts are laid out as soon as they come, in windows. More than browsers lay out ahead. */
const reach = 2;

function isNear(room: Element | null): boolean {
  if (!room) return true;
  const { top, bottom } = room.getBoundingClientRect();
  const { innerHeight } = window;
  return bottom > -reach * innerHeight && top < (1 + reach) * innerHeight;
}

type Places = Drawn & {
  /** The room that is filled next. */
  room: RefObject<HTMLDivElement | null>;
  /** Whether it is near the window. */
  drawnNear: RefObject<boolean>;
};

/**
 * What a thread shows of its posts: first those that fill the window from where reading begins. The others, and what comes
 * later, come right after, in the pauses of the page, so that it answers meanwhile: those below, then those above. Where
 * they will stand is room for them.
 */
export function useDrawnPosts(posts: readonly PostView[], start: number): Places {
  const room = useRef<HTMLDivElement>(null);
  const drawnNear = useRef(true);
  const [known, setKnown] = useState(() => ({ posts, span: firstSpan(posts, start) }));
  const now = known.posts === posts ? known : { posts, span: spanWith(posts, known.span, start) };
  if (now !== known) setKnown(now);
  const drawn = drawSpan(posts, now.span);
  const { above, below } = drawn;
  useEffect(() => {
    if (above === 0 && below === 0) return undefined;
    const near = isNear(room.current);
    drawnNear.current = near;
    const draw = () => setKnown((latest) => ({ ...latest, span: nextSpan(latest.posts, latest.span, near) }));
    if (below > 0 || !near) {
      startTransition(draw);
      return undefined;
    }
    // What is put above the window moves what is read, unless it is far enough to be skipped: then it is as high as its room.
    const timer = setTimeout(() => keepingPlace(draw));
    return () => clearTimeout(timer);
  }, [known, above, below]);
  return { ...drawn, room, drawnNear };
}
