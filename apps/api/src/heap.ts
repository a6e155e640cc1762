import { setFlagsFromString } from "node:v8";

/** What may be added to the heap, in percent of what was in use, before what is not used any more is looked for. */
const growth = 20;

/** Keeps the heap near what is in use; by itself it grows to a multiple of that (docs/benchmarks.md). */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
