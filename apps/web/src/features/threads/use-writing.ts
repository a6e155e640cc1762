import { useEffect, useRef } from "react";
import { useLatest } from "../documents/latest.ts";

const tellEvery = 3_000;
const stopAfter = 5_000;

/** Tells that somebody writes, now and then while they do, and that they stopped. */
export function useWriting(onWriting: ((writing: boolean) => void) | undefined) {
  const latest = useLatest(onWriting);
  const told = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function stop() {
    clearTimeout(timer.current);
    if (told.current > 0) latest.current?.(false);
    told.current = 0;
  }

  function write() {
    clearTimeout(timer.current);
    timer.current = setTimeout(stop, stopAfter);
    if (Date.now() - told.current < tellEvery) return;
    told.current = Date.now();
    latest.current?.(true);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  return { write, stop };
}
