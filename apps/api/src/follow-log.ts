import type { Database } from "@samrad/db/client";
import { tellSavedSearches } from "@samrad/domain/saved-search-notices/commands";
import { learnWords } from "@samrad/domain/search-words/commands";

/** Milliseconds in which what is written is gathered: nobody waits for any of this. */
const gather = 1_500;
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

  async function catchUp(): Promise<void> {
    while (!stopped && (await learnWords(db)) > 0);
    while (!stopped && (await tellSavedSearches(db, now)) > 0) onWritten();
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
