import { documentText } from "@samrad/contracts/document";
import type { PostView } from "@samrad/contracts/threads";
import { groupOf } from "./post-groups.ts";

/** What a post takes at least, in pixels: around its text, for a line of it, and for a letter. */
const least = { frame: 110, line: 25, letter: 7 };
const widestText = 720;

/** Near the window more of them would hold the page up while they are laid out. */
const drawnTogether = 2;

/** The numbers of the first and of the last post that are drawn. By their numbers, since others may come before them. */
export type Span = { from: number; end: number };

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

const spanOf = (posts: readonly PostView[]): Span => ({ from: posts[0]?.number ?? 0, end: posts.at(-1)?.number ?? 0 });

/** The posts that fill the window from where reading begins, or up to the last one if there it ends sooner. */
export function firstSpan(posts: readonly PostView[], start: number): Span {
  const first = fillingWindow(posts.filter(({ number }) => number >= start));
  return spanOf(first ?? fillingWindow(posts.toReversed())?.toReversed() ?? posts);
}

export type Drawn = {
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

/** What is drawn once other posts are there: the few that come at the end, as replies do, with what stands there already. */
export function spanWith(posts: readonly PostView[], span: Span, start: number): Span {
  const { drawn, below } = drawSpan(posts, span);
  if (drawn.length === 0) return firstSpan(posts, start);
  return below <= drawnTogether ? { ...span, end: posts.at(-1)!.number } : span;
}

/** The posts at the edge of those that are to come: a few, or as many as belong to its group. */
function nextOf(posts: readonly PostView[], few: number): readonly PostView[] {
  const group = groupOf(posts[0]!);
  const others = posts.findIndex((post) => groupOf(post) !== group);
  return posts.slice(0, Math.min(few, others < 0 ? posts.length : others));
}

/** The span that is drawn after another one: first the posts below, then those above. Far from the window, groups of them. */
export function nextSpan(posts: readonly PostView[], span: Span, isNear: boolean): Span {
  const { above, below } = drawSpan(posts, span);
  const few = isNear ? drawnTogether : Infinity;
  if (below > 0) return { ...span, end: nextOf(posts.slice(-below), few).at(-1)!.number };
  if (above > 0) return { ...span, from: nextOf(posts.slice(0, above).toReversed(), few).at(-1)!.number };
  return span;
}
