import { openDatabase } from "@samrad/db/client";
import { record } from "@samrad/domain/events/commands";
import { type Cursor, readHorizon, readLog } from "@samrad/domain/events/queries";
import { openNetwork } from "../network/network.ts";
import type { Outcome } from "./outcome.ts";

const writers = 32;
const events = 10_000;

/** A reader follows the log by its cursor while 32 writers write into it at once. */
export async function readerAmongWriters(): Promise<Outcome> {
  const network = await openNetwork(1);
  const writing = openDatabase(network.url, writers);
  const reading = openDatabase(network.url, 1);
  let cursor: Cursor = await readHorizon(reading.db);
  let [begun, finished] = [0, false];
  const write = async () => {
    for (let n = begun++; n < events; n = begun++)
      await writing.db.$transaction((tx) => record(tx, { type: "space.created", at: new Date(), data: { n } }));
  };
  const done = Promise.all(Array.from({ length: writers }, write)).then(() => (finished = true));
  const seen: number[] = [];
  for (;;) {
    const wasFinished = finished;
    const batch = await readLog(reading.db, cursor, { limit: 100 });
    seen.push(...batch.map(({ data }) => Number(data.n)));
    cursor = batch.at(-1)?.cursor ?? cursor;
    if (wasFinished && batch.length === 0) break;
  }
  await done;
  await writing.close();
  await reading.close();
  await network.close();
  const different = new Set(seen).size;
  return {
    name: `${writers} writers, ${events} events, one cursor`,
    ok: different === events && seen.length === events,
    seen: `${events - different} skipped, ${seen.length - different} doubled`,
  };
}
