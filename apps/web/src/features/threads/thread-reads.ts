import { type GetThreadInput, postsPerPage, type PostView } from "@samrad/contracts/threads";
import { queryOptions } from "@tanstack/react-query";
import { queryClient, trpcClient } from "../../trpc.ts";
import { mayQuoteFrom } from "./quoted-posts.ts";
import {
  mergePage,
  mergePost,
  mergeRead,
  mergeThread,
  shareUnchanged,
  type ThreadWindow,
  unbrokenPosts,
} from "./thread-window.ts";

export type ThreadPlace = GetThreadInput["at"];

const windowKey = (threadId: string) => ["thread-window", threadId] as const;

/** What is known of a thread now. */
export const knownWindow = (threadId: string) => queryClient.getQueryData<ThreadWindow>(windowKey(threadId));

/** Changes what is known of a thread; nothing happens when nothing is known. */
export function changeWindow(threadId: string, change: (window: ThreadWindow) => ThreadWindow) {
  queryClient.setQueryData<ThreadWindow>(windowKey(threadId), (window) => window && change(window));
}

const chains = new Map<string, Promise<unknown>>();

/** One reading of a thread at a time, in the order of asking: an older answer never replaces a newer one. */
function inOrder<T>(threadId: string, read: () => Promise<T>): Promise<T> {
  const before = chains.get(threadId) ?? Promise.resolve();
  const reading = before.then(read, read);
  chains.set(threadId, reading);
  void reading
    .catch(() => undefined)
    .finally(() => {
      if (chains.get(threadId) === reading) chains.delete(threadId);
    });
  return reading;
}

async function readPage(threadId: string, at: ThreadPlace): Promise<ThreadWindow> {
  const page = await trpcClient.thread.get.query({ threadId, at });
  return mergePage(knownWindow(threadId), page);
}

/** The same posts again, several pages at a time. */
async function readAgain(threadId: string, known: ThreadWindow): Promise<ThreadWindow> {
  const shown = unbrokenPosts(known);
  const first = shown[0]?.number ?? 1;
  const last = shown.at(-1)?.number ?? 0;
  const page = await trpcClient.thread.get.query({ threadId, at: first });
  const starts: number[] = [];
  for (let number = page.posts.at(-1)?.number ?? last; number < last; number += postsPerPage) starts.push(number);
  const after = (number: number) => trpcClient.post.list.query({ threadId, direction: "after", number });
  const rest = (await Promise.all(starts.map(after))).flat();
  return mergeRead(mergePage(knownWindow(threadId), page), rest);
}

/** The query behind a thread's page: the first time it reads where `at` says, later what is shown. Live events keep it fresh. */
export function threadQuery(threadId: string, at: ThreadPlace) {
  return queryOptions({
    queryKey: windowKey(threadId),
    queryFn: () =>
      inOrder(threadId, () => {
        const known = knownWindow(threadId);
        return known ? readAgain(threadId, known) : readPage(threadId, at);
      }),
    structuralSharing: (before, after) => shareUnchanged(before as ThreadWindow | undefined, after as ThreadWindow),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // The route has just tried.
    retryOnMount: false,
  });
}

/** Shows another place of a thread. */
export async function moveWindow(threadId: string, at: ThreadPlace): Promise<void> {
  const window = await inOrder(threadId, () => readPage(threadId, at));
  queryClient.setQueryData(windowKey(threadId), window);
}

/** Reads the page that comes after or before what is shown, and gives it to `show`. */
export async function readMorePosts(
  threadId: string,
  direction: "after" | "before",
  show: (change: () => void) => void,
): Promise<void> {
  await inOrder(threadId, async () => {
    const window = knownWindow(threadId);
    if (!window) return;
    const shown = unbrokenPosts(window);
    const number = (direction === "after" ? shown.at(-1)?.number : shown[0]?.number) ?? 0;
    const posts = await trpcClient.post.list.query({ threadId, direction, number });
    show(() => changeWindow(threadId, (latest) => mergeRead(latest, posts)));
  });
}

const readAtOnce = postsPerPage * 10;

/**
 * Reads all posts of the thread that are not there yet, those below first, and gives them to `show`; the next while what
 * has come is being shown. Stops when nobody looks any more.
 */
export async function readAllPosts(threadId: string, show: (change: () => void) => Promise<void>): Promise<void> {
  let shown = Promise.resolve();
  for (const direction of ["after", "before"] as const) {
    for (;;) {
      const [posts] = await Promise.all([readBeyond(threadId, direction), shown]);
      if (!isShown(threadId)) return;
      if (posts.length > 0) shown = show(() => changeWindow(threadId, (latest) => mergeRead(latest, posts)));
      if (posts.length < readAtOnce) break;
    }
  }
  await shown;
}

async function readBeyond(threadId: string, direction: "after" | "before"): Promise<PostView[]> {
  const window = knownWindow(threadId);
  if (!window) return [];
  const shown = unbrokenPosts(window);
  const number = (direction === "after" ? shown.at(-1)?.number : shown[0]?.number) ?? 0;
  if (direction === "before" && number <= 1) return [];
  return trpcClient.post.list.query({ threadId, direction, number, size: readAtOnce });
}

/** Reads one post again. */
export function readPost(threadId: string, postId: string): Promise<void> {
  return inOrder(threadId, async () => {
    const post = await trpcClient.post.get.query({ postId });
    changeWindow(threadId, (window) => mergePost(window, post));
  });
}

/** Reads the thread again, without its posts. */
export function readThread(threadId: string): Promise<void> {
  return inOrder(threadId, async () => {
    const page = await trpcClient.thread.get.query({ threadId, at: "end" });
    changeWindow(threadId, (window) => mergeThread(window, page));
  });
}

/** Whether somebody looks at the thread. */
export function isShown(threadId: string): boolean {
  return (
    queryClient
      .getQueryCache()
      .find({ queryKey: windowKey(threadId) })
      ?.isActive() ?? false
  );
}

/** The threads at hand that carry a concept; all of them without one. */
export function knownThreadsWith(conceptId: string | null): string[] {
  const known = queryClient.getQueriesData<ThreadWindow>({ queryKey: ["thread-window"] });
  return known.flatMap(([, window]) => {
    const thread = window?.thread;
    const carries = conceptId === null || thread?.concepts.some((concept) => concept.id === conceptId);
    return thread && carries ? [thread.id] : [];
  });
}

/** The threads at hand that may quote posts of another one, or of themselves. */
export function knownThreadsQuoting(threadId: string): string[] {
  const known = queryClient.getQueriesData<ThreadWindow>({ queryKey: ["thread-window"] });
  return known.flatMap(([, window]) => (window && mayQuoteFrom(window, threadId) ? [window.thread.id] : []));
}

/** Reads everything that is shown of the thread again, or forgets it when nobody looks. */
export async function readWindowAgain(threadId: string): Promise<void> {
  if (isShown(threadId)) await queryClient.invalidateQueries({ queryKey: windowKey(threadId) });
  else queryClient.removeQueries({ queryKey: windowKey(threadId) });
}
