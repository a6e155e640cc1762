import { documentText } from "@samrad/contracts/document";
import type { PostView } from "@samrad/contracts/threads";
import { startTransition, useEffect, useState } from "react";
import { keepingPlace } from "./post-places.ts";

/** What a post takes at least, in pixels: around its text, for a line of it, and for a letter. */
const least = { frame: 110, line: 25, letter: 7 };
const widestText = 720;

/** More of them would hold the page up while they are laid out; those above are drawn without a pause. */
const drawnTogether = { below: 6, above: 2 };

/** The numbers of the first and of the last post that are drawn. By their numbers, since others may come before them. */
type Span = { from: number; end: number };

/** Once all of them stand, those that come are drawn as they come. */
export const whole: Span = { from: 0, end: Infinity };

function leastHeight({ document }: PostView): number {
  const letters = document ? documentText(document).length : 0;
  const perLine = Math.min(window.innerWidth, widestText) / least.letter;
  return least.frame + least.line * Math.ceil(letters / perLine);
}

/** The first posts of a list, as many as fill a window; nothing if all of them do not. */
function fillingWindow(posts: readonly PostView[]): readonly PostView[] | undefined {
  let height = 0;
  const last = posts.findIndex((post) => (height += leastHeight(post)) >= window.innerHeight);
  return last < 0 ? undefined : posts.slice(0, last + 1);
}

/** The posts that fill the window from where reading begins, or up to the last one if there it ends sooner. */
export function firstSpan(posts: readonly PostView[], start: number): Span {
  const first = fillingWindow(posts.filter(({ number }) => number >= start));
  if (first) return { from: first[0]!.number, end: first.at(-1)!.number };
  const last = fillingWindow(posts.toReversed());
  return last ? { from: last.at(-1)!.number, end: Infinity } : whole;
}

type Drawn = {
  drawn: readonly PostView[];
  /** How many are to come above those that are drawn, and below. */
  above: number;
  below: number;
};

/** What is shown of posts while a span of them is drawn. */
export function drawSpan(posts: readonly PostView[], { from, end }: Span): Drawn {
  const above = posts.findIndex(({ number }) => number >= from);
  const beyond = posts.findIndex(({ number }) => number > end);
  const drawn = posts.slice(Math.max(0, above), beyond < 0 ? undefined : beyond);
  return { drawn, above: Math.max(0, above), below: beyond < 0 ? 0 : posts.length - beyond };
}

/** The span that is drawn after another one: first the posts below, then those above, a few at a time. */
export function nextSpan(posts: readonly PostView[], span: Span): Span {
  const { drawn, above, below } = drawSpan(posts, span);
  const { below: after, above: before } = drawnTogether;
  if (below > after) return { ...span, end: posts[above + drawn.length + after - 1]!.number };
  if (below > 0) return { ...span, end: Infinity };
  return above > before ? { from: posts[above - before]!.number, end: Infinity } : whole;
}

/**
 * What a thread shows first: the posts that fill the window from where reading begins. The others come right after, in
 * the pauses of the page, so that it answers meanwhile: those below, then those above, which move nothing of what is read.
 */
export function useFirstPosts(posts: readonly PostView[], start: number): Drawn {
  const [span, setSpan] = useState(() => firstSpan(posts, start));
  const { from, end } = nextSpan(posts, span);
  const isMore = end > span.end;
  const isAbove = from < span.from;
  useEffect(() => {
    const draw = () => setSpan({ from, end });
    if (isMore) startTransition(draw);
    if (!isAbove) return undefined;
    const timer = setTimeout(() => keepingPlace(draw));
    return () => clearTimeout(timer);
  }, [from, end, isMore, isAbove]);
  return drawSpan(posts, span);
}
