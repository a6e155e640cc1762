import { useState } from "react";

export type NewReplies = {
  /** The last post that is shown. */
  end: number;
  /** How many have come after it. */
  count: number;
  /** Shows those up to a number. */
  reveal: (number: number) => void;
};

/** Replies that come live: shown in place to who stands at the end and does not write, else kept back until asked for. */
export function useNewReplies(postCount: number, mayAppear: boolean): NewReplies {
  const [end, setEnd] = useState(postCount);
  if (mayAppear && end !== postCount) setEnd(postCount);
  return { end, count: Math.max(0, postCount - end), reveal: (number) => setEnd((before) => Math.max(before, number)) };
}
