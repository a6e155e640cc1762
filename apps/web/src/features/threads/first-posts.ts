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

/** How many of the posts fill a window. */
function countInWindow(posts: readonly PostView[]): number {
  let height = 0;
  const last = posts.findIndex((post) => (height += leastHeight(post)) >= window.innerHeight);
  return last < 0 ? posts.length : last + 1;
}

function countFirst(posts: readonly PostView[], start: number): number {
  const above = Math.max(
    0,
    posts.findIndex(({ number }) => number >= start),
  );
  return above + countInWindow(posts.slice(above));
}

type FirstPosts = {
  drawn: readonly PostView[];
  /** How many come right after. */
  left: number;
};

/**
 * What a thread shows first: the posts up to where reading begins, and those that fill the window from there. The others
 * come right after, in the pauses of the page, so that it answers meanwhile.
 */
export function useFirstPosts(posts: readonly PostView[], start: number): FirstPosts {
  const [count, setCount] = useState(() => countFirst(posts, start));
  const left = Math.max(0, posts.length - count);
  const isWhole = left === 0;
  useEffect(() => {
    if (count < wholeFrom) startTransition(() => setCount(isWhole ? wholeFrom : count + drawnTogether));
  }, [count, isWhole]);
  return { drawn: isWhole ? posts : posts.slice(0, count), left };
}
