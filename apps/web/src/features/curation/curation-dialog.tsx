import type { ThreadView } from "@samrad/contracts/threads";
import { MergeDialog } from "./merge-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";

export const curationActs = ["move", "split", "merge"] as const;
export type CurationAct = (typeof curationActs)[number];

type Props = { thread: ThreadView; act: string | undefined; onClose: () => void };

/** What whoever keeps order does with a thread as a whole. */
export function CurationDialog({ thread, act, onClose }: Props) {
  switch (act) {
    case "move":
      return <MoveDialog thread={thread} onClose={onClose} />;
    case "split":
      return <SplitDialog thread={thread} onClose={onClose} />;
    case "merge":
      return <MergeDialog thread={thread} onClose={onClose} />;
    default:
      return null;
  }
}
