import type { FlaggedPost } from "@samrad/contracts/moderation";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import { scopeOf, type WantedQueue } from "./queue-address.ts";

export type Queue = {
  posts: FlaggedPost[] | undefined;
  /** There are more than are shown. */
  more: boolean;
  error: unknown;
  /** The post that is looked at: as it was last seen, when it has left the queue meanwhile. */
  current: FlaggedPost | undefined;
  /** Somebody else has decided about it. */
  isGone: boolean;
  goTo: (postId: string | undefined) => void;
  step: (by: number) => void;
  /** What was decided here leaves; the next one comes. */
  leave: (postId: string) => void;
  retry: () => void;
};

/** The posts that wait and the one that is looked at, which stays when somebody else decides about it. */
export function useQueue(wanted: WantedQueue): Queue {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(trpc.moderation.queue.queryOptions(scopeOf(wanted)));
  const [seen, setSeen] = useState<FlaggedPost>();
  const [left, setLeft] = useState<readonly string[]>([]);
  const posts = data?.posts.filter(({ postId }) => !left.includes(postId));
  const lookedAt = wanted.item ?? seen?.postId;
  const listed = posts?.find(({ postId }) => postId === lookedAt);
  const kept = seen && seen.postId === lookedAt && !left.includes(seen.postId) ? seen : undefined;
  const current = listed ?? kept ?? posts?.[0];
  if (current && current !== seen && current !== kept) setSeen(current);

  function goTo(postId: string | undefined) {
    setSeen(posts?.find((post) => post.postId === postId));
    const { item: _item, ...rest } = wanted;
    const search = { ...rest, ...(postId && { item: postId }) };
    void navigate({ to: "/moderation/queue", search, replace: true, resetScroll: false });
  }

  const place = posts?.findIndex(({ postId }) => postId === current?.postId) ?? -1;

  function step(by: number) {
    if (!posts || posts.length === 0) return;
    goTo(posts[place === -1 ? 0 : Math.max(0, Math.min(posts.length - 1, place + by))]!.postId);
  }

  function leave(postId: string) {
    setLeft((before) => [...before, postId]);
    goTo((posts?.[place + 1] ?? posts?.[place - 1])?.postId);
  }

  const isGone = posts !== undefined && current !== undefined && place === -1;
  return { posts, more: data?.more ?? false, error, current, isGone, goTo, step, leave, retry: () => void refetch() };
}
