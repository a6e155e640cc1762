import type { ThreadView } from "@samrad/contracts/threads";
import { lazy, Suspense } from "react";

// Whoever keeps order needs them now and then, and everybody else never.
const MergeDialog = lazy(async () => ({ default: (await import("./merge-dialog.tsx")).MergeDialog }));
const MoveDialog = lazy(async () => ({ default: (await import("./move-dialog.tsx")).MoveDialog }));
const SplitDialog = lazy(async () => ({ default: (await import("./split-dialog.tsx")).SplitDialog }));

export const curationActs = ["move", "split", "merge"] as const;
export type CurationAct = (typeof curationActs)[number];

type Props = { thread: ThreadView; act: string | undefined; onClose: () => void };

/** What whoever keeps order does with a thread as a whole. */
export function CurationDialog({ thread, act, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {act === "move" && <MoveDialog thread={thread} onClose={onClose} />}
      {act === "split" && <SplitDialog thread={thread} onClose={onClose} />}
      {act === "merge" && <MergeDialog thread={thread} onClose={onClose} />}
    </Suspense>
  );
}
