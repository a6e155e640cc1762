/** How long after the last change, and after a try that failed. Milliseconds. */
const saveAfter = 1_500;
const saveAgainAfter = 10_000;

export type Saver = {
  /** Saves once nothing more is asked for. */
  soon: () => void;
  /** What waits to be saved is not, until it is asked for again. */
  stop: () => void;
  /** Saves at once what waits; resolves when it was tried. */
  now: () => Promise<void>;
  /** Resolves when none is under way. */
  ended: () => Promise<void>;
};

/** Saves a little later, one time after the other, and again when that failed. */
export function makeSaver(save: () => Promise<void>): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function stop() {
    clearTimeout(timer);
    timer = undefined;
  }

  async function trySaving() {
    try {
      await save();
    } catch {
      timer ??= setTimeout(start, saveAgainAfter);
    }
  }

  function start() {
    stop();
    saving = saving.then(trySaving);
  }

  return {
    soon() {
      stop();
      timer = setTimeout(start, saveAfter);
    },
    stop,
    now() {
      if (timer) start();
      return saving;
    },
    ended: () => saving,
  };
}
