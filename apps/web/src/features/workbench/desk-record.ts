import type { WaitingThread, WorkbenchThread } from "@samrad/contracts/workbench";
import type { Decided } from "./decisions.ts";

/** What the server would not have, and why: it stands until the next decision. */
export type Refused = { thread: WaitingThread; error: unknown };

/** What this window knows of before the list does. */
export type DeskRecord = {
  decided: readonly Decided[];
  /** What is being taken back. */
  returned: readonly Decided[];
  refused: Refused | undefined;
};

export const emptyRecord: DeskRecord = { decided: [], returned: [], refused: undefined };

export type DeskChange =
  | { kind: "decided" | "sent" | "taken_back" | "settled"; one: Decided }
  | { kind: "refused" | "kept"; one: Decided; error: unknown };

const without = (some: readonly Decided[], one: Decided) => some.filter((other) => other !== one);
const withoutThread = (some: readonly Decided[], { thread }: Decided) =>
  some.filter((other) => other.thread.id !== thread.id);

/** The record after a change: decided and heard by the server or refused by it; taken back, and settled or kept as it was. */
export function nextRecord(before: DeskRecord, change: DeskChange): DeskRecord {
  const { decided, returned } = before;
  const { one } = change;
  switch (change.kind) {
    case "decided":
      return {
        decided: [...withoutThread(decided, one), one],
        returned: withoutThread(returned, one),
        refused: undefined,
      };
    case "sent":
      return { ...before, decided: decided.map((other) => (other === one ? { ...one, sent: true } : other)) };
    case "refused":
      return { ...before, decided: without(decided, one), refused: { thread: one.thread, error: change.error } };
    case "taken_back":
      return { decided: without(decided, one), returned: [...returned, one], refused: undefined };
    case "kept":
      return { ...before, refused: { thread: one.thread, error: change.error } };
    case "settled":
      return { ...before, returned: without(returned, one) };
  }
}

const isBeingDecided = ({ decided }: DeskRecord, threadId: string) =>
  decided.some(({ sent, thread }) => !sent && thread.id === threadId);

/** What waits as far as this window knows: without what it has decided, with what it has taken back, each in its place. */
export function waitingNow(listed: readonly WaitingThread[], record: DeskRecord): WaitingThread[] {
  const threads = listed.filter(({ id }) => !isBeingDecided(record, id));
  for (const { thread, place } of record.returned)
    if (!threads.some(({ id }) => id === thread.id)) threads.splice(place, 0, thread);
  return threads;
}

/** Whether there is something to decide about the thread, as far as this window knows. */
export function isOpenFor({ thread: { id }, waits }: WorkbenchThread, record: DeskRecord): boolean {
  return record.returned.some(({ thread }) => thread.id === id) || (waits && !isBeingDecided(record, id));
}
