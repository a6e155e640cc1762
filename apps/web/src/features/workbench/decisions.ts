import type { QuestionRef } from "@samrad/contracts/questions";
import type { WaitingThread } from "@samrad/contracts/workbench";
import { trpcClient } from "../../trpc.ts";

export type Decision =
  | { kind: "link"; question: QuestionRef }
  | { kind: "made"; question: QuestionRef }
  | { kind: "not_recurring" }
  | { kind: "later" };

/** What was decided in this window, so that it can be taken back; `place` is where the thread stood in the list. */
export type Decided = {
  thread: WaitingThread;
  place: number;
  decision: Decision;
  /** The server knows. */
  sent: boolean;
};

type Made = Pick<Decided, "thread" | "decision">;

/** Tells the server; a question that was made for the thread is linked already. */
export async function sendDecision({ thread: { id: threadId }, decision }: Made): Promise<void> {
  switch (decision.kind) {
    case "link":
      return trpcClient.workbench.link.mutate({ threadId, questionId: decision.question.id });
    case "made":
      return undefined;
    case "not_recurring":
      return trpcClient.workbench.dismiss.mutate({ threadId });
    case "later":
      return trpcClient.workbench.postpone.mutate({ threadId });
  }
}

/** Of a question that was made for the thread alone nothing is left, unless somebody else has worked on it since. */
export async function takeBackDecision({ thread: { id: threadId }, decision }: Made): Promise<void> {
  switch (decision.kind) {
    case "link":
      return trpcClient.question.unlink.mutate({ threadId, questionId: decision.question.id });
    case "made":
      return trpcClient.workbench.takeBack.mutate({ questionId: decision.question.id });
    case "not_recurring":
    case "later":
      return trpcClient.workbench.takeUp.mutate({ threadId });
  }
}

/** Does one thing after the other for each thread: what is taken back was sent before, what is decided anew comes after. */
export function makeTurns(): (threadId: string, work: () => Promise<void>) => Promise<void> {
  const turns = new Map<string, Promise<void>>();
  return (threadId, work) => {
    const turn = (turns.get(threadId) ?? Promise.resolve()).then(work);
    turns.set(
      threadId,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
