import pg from "pg";

const channel = "samrad_event";
/** Milliseconds in which many writes make one call. */
const gather = 30;
const tryAgainAfter = 2_000;

/** The other processes on the same database. */
export type Neighbours = {
  /** Something was committed here: tells the others soon, once for all that happens meanwhile. */
  call(): void;
  stop(): Promise<void>;
};

/**
 * Tells the other processes that the log has grown, and hears it from them, by PostgreSQL's NOTIFY. The call is empty and
 * may be lost: every process reads the log by itself, and looks at intervals too.
 */
export function meetNeighbours(url: string, onCall: () => void): Neighbours {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect() {
    const next = new pg.Client({ connectionString: url });
    next.on("notification", onCall);
    next.on("error", () => {});
    next.on("end", later);
    await next.connect();
    // A call is a transaction that writes nothing: nobody has to wait until the disk has it.
    await next.query("set synchronous_commit = off");
    await next.query(`listen ${channel}`);
    client = next;
    // What was called while nobody listened.
    onCall();
  }

  function later() {
    client = undefined;
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => void connect().catch(later), tryAgainAfter);
  }

  void connect().catch(later);
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = undefined;
        client?.query(`notify ${channel}`).catch(() => {});
      }, gather);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
