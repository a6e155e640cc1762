import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeRefresher } from "./refresher.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("many askings in a second are one reading at once and one at the end of it", async () => {
  const read = vi.fn<() => Promise<void>>(async () => undefined);
  const { ask } = makeRefresher(read, 1_000);
  for (let time = 0; time < 50; time++) ask();
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10);
  expect(read).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what is asked for while a reading is under way is read after it, also when that one fails", async () => {
  let fail: (error: Error) => void = () => undefined;
  const read = vi
    .fn<() => Promise<void>>(async () => undefined)
    .mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
  const { ask } = makeRefresher(read, 100);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).toHaveBeenCalledTimes(1);
  fail(new Error("no network"));
  await vi.advanceTimersByTimeAsync(150);
  expect(read).toHaveBeenCalledTimes(2);
});

test("after it was stopped nothing is read", async () => {
  const read = vi.fn<() => Promise<void>>(async () => undefined);
  const { ask, stop } = makeRefresher(read, 100);
  ask();
  ask();
  stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toHaveBeenCalledTimes(1);
});
