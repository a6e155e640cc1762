import type { WaitingThread, WorkbenchThread } from "@samrad/contracts/workbench";
import { expect, test } from "vitest";
import type { Decided } from "./decisions.ts";
import { type DeskChange, emptyRecord, isOpenFor, nextRecord, waitingNow } from "./desk-record.ts";

const [first, second, third] = ["1", "2", "3"].map((id) => ({ id }) as WaitingThread) as [
  WaitingThread,
  WaitingThread,
  WaitingThread,
];
const all = [first, second, third];
const aDecision = (thread: WaitingThread, place: number): Decided => ({
  thread,
  place,
  decision: { kind: "not_recurring" },
  sent: false,
});
const after = (...changes: DeskChange[]) => changes.reduce(nextRecord, emptyRecord);
const open = (thread: WaitingThread) => ({ thread, waits: true }) as WorkbenchThread;

test("what is decided waits no longer, before the server knows", () => {
  const one = aDecision(second, 1);
  const record = after({ kind: "decided", one });
  expect(waitingNow(all, record)).toEqual([first, third]);
  expect(isOpenFor(open(second), record)).toBe(false);
  expect(isOpenFor(open(first), record)).toBe(true);
});

test("once the server knows, what it says counts: somebody else may have taken it back", () => {
  const one = aDecision(second, 1);
  const record = after({ kind: "decided", one }, { kind: "sent", one });
  expect(waitingNow(all, record)).toEqual(all);
  expect(record.decided).toEqual([{ ...one, sent: true }]);
});

test("what the server refuses waits again, and says why until the next decision", () => {
  const one = aDecision(second, 1);
  const refused = after({ kind: "decided", one }, { kind: "refused", one, error: "no" });
  expect(waitingNow(all, refused)).toEqual(all);
  expect(refused.refused).toEqual({ thread: second, error: "no" });
  expect(nextRecord(refused, { kind: "decided", one: aDecision(first, 0) }).refused).toBeUndefined();
});

test("what is taken back stands in its place at once, until the list has it", () => {
  const one = aDecision(second, 1);
  const record = after({ kind: "decided", one }, { kind: "taken_back", one });
  expect(waitingNow([first, third], record)).toEqual(all);
  expect(isOpenFor({ ...open(second), waits: false }, record)).toBe(true);
  expect(waitingNow([first, third], nextRecord(record, { kind: "settled", one }))).toEqual([first, third]);
});

test("a thread that is decided anew is decided once", () => {
  const again = aDecision(second, 1);
  const record = after({ kind: "decided", one: aDecision(second, 1) }, { kind: "decided", one: again });
  expect(record.decided).toEqual([again]);
});
