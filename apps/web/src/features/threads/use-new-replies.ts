import type { PostView } from "@samrad/contracts/threads";
import { useState } from "react";
import { useMe } from "../session/me.tsx";

export type NewReplies = {
  /** The last post that is shown. */
  end: number;
  /** How many have come after it from others. */
  count: number;
  /** Shows those up to a number. */
  reveal: (number: number) => void;
};

type Thread = { postCount: number; posts: readonly PostView[] };

/**
 * Replies that come live: shown in place to who stands at the end and does not write, else kept back until asked for.
 * Those of one's own are no news: they appear unless something that is kept back stands before them.
 */
export function useNewReplies({ postCount, posts }: Thread, mayAppear: boolean): NewReplies {
  const { me } = useMe();
  const [end, setEnd] = useState(postCount);
  const own = posts.filter(({ number, author }) => number > end && author.id === me?.id).length;
  const count = Math.max(0, postCount - end - own);
  if ((mayAppear || count === 0) && end < postCount) setEnd(postCount);
  return { end, count, reveal: (number) => setEnd((before) => Math.max(before, number)) };
}
