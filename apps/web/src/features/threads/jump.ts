import { createContext, useContext } from "react";

/** Leads to a post of the thread that is open. */
export type Jump = { threadId: string; jumpTo: (number: number) => void };

export const JumpContext = createContext<Jump | undefined>(undefined);

/** For links to posts: the address may say already what they say, and then following them would do nothing. */
export function useJump(threadId: string): ((number: number) => void) | undefined {
  const jump = useContext(JumpContext);
  return jump?.threadId === threadId ? jump.jumpTo : undefined;
}
