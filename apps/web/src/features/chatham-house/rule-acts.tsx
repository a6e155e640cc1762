import type { ThreadView } from "@samrad/contracts/threads";
import { Suspense } from "react";
import { LazyRevealDialog, LazyThreadRuleDialog } from "./lazy-dialogs.ts";

export type RuleAct = "rule" | "reveal";

type Props = { thread: ThreadView; act: string | undefined; onClose: () => void };

/** What is done about the names in a thread. */
export function RuleActDialog({ thread, act, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {act === "rule" && <LazyThreadRuleDialog thread={thread} onClose={onClose} />}
      {act === "reveal" && <LazyRevealDialog thread={thread} onClose={onClose} />}
    </Suspense>
  );
}
