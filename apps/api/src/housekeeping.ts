import { anonymous } from "@samrad/domain/actor";
import { expireAnswers } from "@samrad/domain/answer-tasks/commands";
import { forgetUntaken } from "@samrad/domain/attachments/commands";
import { findNamedHashes } from "@samrad/domain/attachments/queries";
import { transact } from "@samrad/domain/context";
import { pruneEvents } from "@samrad/domain/events/commands";
import { forgetExpired } from "@samrad/domain/sessions/commands";
import type { Database } from "@samrad/db/client";
import { sweepFiles } from "./file-store.ts";

const hourInMs = 3_600_000;
const dayInMs = 24 * hourInMs;
/** How long the log of events reaches back; a client that was away longer reads everything again. */
const eventsKeptFor = 30 * dayInMs;
/** How long an upload may wait for its post. */
const uploadsKeptFor = 7 * dayInMs;

type House = { db: Database; filesFolder: string; now: () => Date };

/** Forgets what has had its time: old events, uploads without a post, sessions and codes that are over; asks anew where an answer has expired. */
export async function keepHouse({ db, filesFolder, now }: House): Promise<void> {
  const at = now().getTime();
  await transact({ db, actor: anonymous, now }, (tx) => pruneEvents(tx, new Date(at - eventsKeptFor)));
  await forgetExpired(db, now());
  await expireAnswers(db, now());
  await forgetUntaken(db, new Date(at - uploadsKeptFor));
  await sweepFiles(filesFolder, { before: at - dayInMs, findNamed: (hashes) => findNamedHashes(db, hashes) });
}

/** Keeps house once an hour until it is stopped. */
export function startHousekeeping(house: House, onError: (error: unknown) => void): { stop(): void } {
  const timer = setInterval(() => void keepHouse(house).catch(onError), hourInMs);
  return { stop: () => clearInterval(timer) };
}
