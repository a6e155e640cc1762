import type { Database } from "@samrad/db/client";
import * as notices from "@samrad/domain/saved-search-notices/commands";
import * as words from "@samrad/domain/search-words/commands";

/** Milliseconds in which what is written is gathered: nobody waits for any of this. */
const gather = 3_000;
/** Look all the same, for what was written while nobody woke us. */
const pollEvery = 20_000;

export type Follower = {
  /** Something was committed: look soon. */
  wake(): void;
  stop(): Promise<void>;
};

type Parts = {
  db: Database;
  now: () => Date;
  /** Events were written, that the dispatcher has to tell. */
  onWritten: () => void;
  onError: (error: unknown) => void;
};

/**
 * Does what follows from the log and may come a moment later: words are learned from new texts, saved searches are told
 * of them. Where it left off is kept in the database, so that nothing is left out and nothing comes twice.
 */
export function followLog({ db, now, onWritten, onError }: Parts): Follower {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function tellSearches(): Promise<number> {
    const read = await notices.tellSavedSearches(db, now);
    if (read > 0) onWritten();
    return read;
  }

  // What is written meanwhile is gathered again: many texts cost little more than a few, since they share their words.
  async function catchUp(): Promise<void> {
    while (!stopped && (await words.learnWords(db)) === words.mostEvents);
    while (!stopped && (await tellSearches()) === notices.mostEvents);
  }

  function wake(): void {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = (running ?? Promise.resolve()).then(catchUp).catch(onError);
    }, gather);
  }

  const poll = setInterval(wake, pollEvery);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearTimeout(timer);
      await running;
    },
  };
}
