import { documentText } from "@samrad/contracts/document";
import type { PostView } from "@samrad/contracts/threads";
import { startTransition, useEffect, useState } from "react";

/** What a post takes at least, in pixels: around its text, for a line of it, and for a letter. */
const least = { frame: 110, line: 25, letter: 7 };
const widestText = 720;

/** More of them would hold the page up while they are laid out. */
const drawnTogether = 6;
/** Once all of them stand, those that come are drawn as they come. */
const wholeFrom = Infinity;

function leastHeight({ document }: PostView): number {
  const letters = document ? documentText(document).length : 0;
  const perLine = Math.min(window.innerWidth, widestText) / least.letter;
  return least.frame + least.line * Math.ceil(letters / perLine);
}

/** The posts that fill a window. */
function inWindow(posts: readonly PostView[]): readonly PostView[] {
  let height = 0;
  const last = posts.findIndex((post) => (height += leastHeight(post)) >= window.innerHeight);
  return last < 0 ? posts : posts.slice(0, last + 1);
}

/** The number of the last post that is drawn first: those up to where reading begins, and those that fill the window. */
export function firstEnd(posts: readonly PostView[], start: number): number {
  return inWindow(posts.filter(({ number }) => number >= start)).at(-1)?.number ?? start;
}

/** The posts up to a number, and up to which one more are drawn next. By their numbers, since others may come before them. */
export function drawnUpTo(posts: readonly PostView[], end: number): { drawn: readonly PostView[]; next: number } {
  const after = end === wholeFrom ? -1 : posts.findIndex(({ number }) => number > end);
  if (after < 0) return { drawn: posts, next: wholeFrom };
  const last = posts[Math.min(after + drawnTogether, posts.length) - 1]!;
  return { drawn: posts.slice(0, after), next: last.number };
}

type FirstPosts = {
  drawn: readonly PostView[];
  /** How many come right after. */
  left: number;
};

/**
 * What a thread shows first: the posts that fill the window from where reading begins, and those above. The others come
 * right after, in the pauses of the page, so that it answers meanwhile.
 */
export function useFirstPosts(posts: readonly PostView[], start: number): FirstPosts {
  const [end, setEnd] = useState(() => firstEnd(posts, start));
  const { drawn, next } = drawnUpTo(posts, end);
  useEffect(() => startTransition(() => setEnd(next)), [next]);
  return { drawn, left: posts.length - drawn.length };
}
