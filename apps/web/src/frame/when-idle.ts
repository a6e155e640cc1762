/** After so long it is done even if the page always has something to do, in milliseconds. */
const atTheLatest = 1_000;

/** Does something when the page has nothing else to do, after a pause in milliseconds. What it gives back calls it off. */
export function whenIdle(work: () => void, pause = 0): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    // Not every browser tells when that is.
    if ("requestIdleCallback" in window) idle = requestIdleCallback(work, { timeout: atTheLatest });
    else work();
  }, pause);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
