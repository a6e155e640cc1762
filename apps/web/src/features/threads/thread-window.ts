import type { OrganisationRef } from "@samrad/contracts/people";
import type { PostView, ThreadPage, ThreadView } from "@samrad/contracts/threads";
import { replaceEqualDeep } from "@tanstack/react-query";

/**
 * What is known of a thread that is open: itself as it was last read, and posts by number. The numbers of a thread have
 * no holes, so a hole here is what has not been read yet. The order in which things arrive makes no difference.
 */
export type ThreadWindow = {
  thread: ThreadView;
  /** In the order of their numbers, each post once. */
  posts: PostView[];
  /** A place in the event log that none of this is older than. */
  cursor: string;
};

/** A page as the server reads it. */
export function windowOf({ thread, posts, cursor }: ThreadPage): ThreadWindow {
  return { thread, posts, cursor };
}

function withPosts(posts: readonly PostView[], added: readonly PostView[]): PostView[] {
  const byNumber = new Map(posts.map((post) => [post.number, post]));
  for (const post of added) byNumber.set(post.number, post);
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}

/** With posts as they were just read: they replace what was there. */
export function mergeRead(window: ThreadWindow, posts: readonly PostView[]): ThreadWindow {
  return { ...window, posts: withPosts(window.posts, posts) };
}

/** With a post that came with an event: an event may be late, so what is there already stays. */
export function mergeLive(window: ThreadWindow, post: PostView): ThreadWindow {
  const known = window.posts.some((other) => other.number === post.number);
  return known ? window : mergeRead(window, [post]);
}

/** With one post as it was just read, unless it stands before what is shown: there it would leave a hole after it. */
export function mergePost(window: ThreadWindow, post: PostView): ThreadWindow {
  const first = window.posts[0]?.number ?? 1;
  return post.number < first ? window : mergeRead(window, [post]);
}

/** A page read anew over the window. What came live after the page was read stays. */
export function mergePage(window: ThreadWindow | undefined, page: ThreadPage): ThreadWindow {
  const later = window?.posts.filter((post) => post.number > page.thread.postCount) ?? [];
  return { ...windowOf(page), posts: withPosts(page.posts, later) };
}

/** As `mergePage`, for a page of which only the thread itself is of interest. */
export function mergeThread(window: ThreadWindow, { thread }: ThreadPage): ThreadWindow {
  return { ...window, thread };
}

/** The reader has read up to a number, here or in another window; never goes back. */
export function mergeReading(window: ThreadWindow, lastRead: number): ThreadWindow {
  const { reading } = window.thread;
  if (!reading || reading.lastRead >= lastRead) return window;
  return { ...window, thread: { ...window.thread, reading: { ...reading, lastRead } } };
}

function withOrganisations(before: readonly OrganisationRef[], posts: readonly PostView[]): OrganisationRef[] {
  const byId = new Map(before.map((organisation) => [organisation.id, organisation]));
  for (const { organisation, underRule } of posts)
    if (organisation && !underRule && !byId.has(organisation.id)) byId.set(organisation.id, organisation);
  return [...byId.values()];
}

/** The thread with what the posts that came after it was read have changed. */
export function currentThread({ thread, posts }: ThreadWindow): ThreadView {
  const later = posts.filter((post) => post.number > thread.postCount);
  const last = later.at(-1);
  if (!last) return thread;
  const withheld = thread.rule.underRule && !thread.rule.revealedUntil;
  const organisations = withheld ? [] : withOrganisations(thread.organisations, later);
  return { ...thread, postCount: last.number, lastPostAt: last.createdAt, organisations };
}

/** The posts from the first one up to the first hole: what can be shown as one text. */
export function unbrokenPosts({ posts }: ThreadWindow): PostView[] {
  const first = posts[0]?.number ?? 0;
  const hole = posts.findIndex((post, index) => post.number !== first + index);
  return hole < 0 ? posts : posts.slice(0, hole);
}

const areSame = <T>(some: readonly T[], others: readonly T[]) =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/**
 * What has not changed is the same object as before, post by post: it is not drawn again. By their places in the list,
 * as data is compared otherwise, all posts would differ once some have come before them.
 */
export function shareUnchanged(before: ThreadWindow | undefined, after: ThreadWindow): ThreadWindow {
  if (!before) return after;
  const known = new Map(before.posts.map((post) => [post.number, post]));
  const thread = replaceEqualDeep(before.thread, after.thread);
  const posts = after.posts.map((post) => replaceEqualDeep(known.get(post.number), post));
  const isUnmoved = areSame(before.posts, posts);
  if (isUnmoved && thread === before.thread && after.cursor === before.cursor) return before;
  return { ...after, thread, posts: isUnmoved ? before.posts : posts };
}
