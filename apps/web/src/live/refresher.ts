/** Asks for something to be read again; many calls make few readings, and the last call is always followed by one. */
export type Refresher = { ask: () => void; stop: () => void };

/**
 * One reading at a time, at most one in `every` milliseconds. A reading that was under way when it was asked for may have
 * missed what was asked for, so another one follows.
 */
export function makeRefresher(read: () => Promise<unknown>, every: number): Refresher {
  let wanted = false;
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest() {
    timer = setTimeout(() => {
      busy = false;
      if (wanted) run();
    }, every);
  }

  function run() {
    wanted = false;
    busy = true;
    // A reading that failed shows its own error where it is shown; the next event tries again.
    void read()
      .catch(() => undefined)
      .finally(() => !stopped && rest());
  }

  return {
    ask() {
      wanted = true;
      if (!busy && !stopped) run();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
