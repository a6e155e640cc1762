import { takeAskedAhead } from "./asked-ahead.ts";

/** Milliseconds that what is under way gets to end. */
const patience = 2_000;

const underWay = new Set<Promise<unknown>>();
let shut: Promise<void> | undefined;

/** `fetch`, which waits while the gate is shut. */
export async function gatedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  await shut;
  const answer = takeAskedAhead(request[0]) ?? fetch(...request);
  underWay.add(answer);
  try {
    return await answer;
  } finally {
    underWay.delete(answer);
  }
}

/**
 * Lets no request begin any more and waits for those that have: what comes next finds the session as it is, and no
 * request finds it gone. The returned function opens the gate again.
 */
export async function shutGate(): Promise<() => void> {
  let open = () => {};
  shut = new Promise((resolve) => (open = resolve));
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled(underWay), late]);
  return () => {
    shut = undefined;
    open();
  };
}
