import { afterEach, expect, test, vi } from "vitest";
import { gatedFetch, shutGate } from "./request-gate.ts";

afterEach(() => vi.unstubAllGlobals());

test("the gate waits for what is under way and holds back what comes after", async () => {
  const answers: (() => void)[] = [];
  const ask = vi.fn<() => Promise<Response>>(
    () => new Promise((resolve) => void answers.push(() => resolve(new Response()))),
  );
  vi.stubGlobal("fetch", ask);

  const first = gatedFetch("/first");
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  const shutting = shutGate();
  const second = gatedFetch("/second");
  answers[0]!();
  await first;
  const open = await shutting;
  expect(ask).toHaveBeenCalledTimes(1);

  open();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  answers[1]!();
  await second;
});
