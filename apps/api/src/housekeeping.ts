import { anonymous } from "@samrad/domain/actor";
import { expireAnswers } from "@samrad/domain/answer-tasks/commands";
import { forgetUntaken } from "@samrad/domain/attachments/commands";
import { findNamedHashes } from "@samrad/domain/attachments/queries";
import { remindOfBookmarks } from "@samrad/domain/bookmarks/commands";
import { transact } from "@samrad/domain/context";
import { pruneEvents } from "@samrad/domain/events/commands";
import { closeDueProposals } from "@samrad/domain/proposal-closing/commands";
import { raiseReviews } from "@samrad/domain/proposal-outcomes/commands";
import { forgetExpired } from "@samrad/domain/sessions/commands";
import type { Database } from "@samrad/db/client";
import { sweepFiles } from "./file-store.ts";

const hourInMs = 3_600_000;
/** How soon after its time a vote is counted; nobody votes meanwhile. */
const dueEvery = 10_000;
const dayInMs = 24 * hourInMs;
/** How long the log of events reaches back; a client that was away longer reads everything again. */
const eventsKeptFor = 30 * dayInMs;
/** How long an upload may wait for its post. */
const uploadsKeptFor = 7 * dayInMs;

type House = { db: Database; filesFolder: string; now: () => Date };

/** Forgets what has had its time: old events, uploads without a post, sessions and codes that are over. */
export async function keepHouse({ db, filesFolder, now }: House): Promise<void> {
  const at = now().getTime();
  await transact({ db, actor: anonymous, now }, (tx) => pruneEvents(tx, new Date(at - eventsKeptFor)));
  await forgetExpired(db, now());
  await forgetUntaken(db, new Date(at - uploadsKeptFor));
  await sweepFiles(filesFolder, { before: at - dayInMs, findNamed: (hashes) => findNamedHashes(db, hashes) });
}

/**
 * Does what falls due: votes whose time has come are counted, people are reminded of what they wanted to be; and on the
 * morning of a day it is asked anew where an answer has expired or an outcome is to be reviewed.
 */
export async function keepTime({ db, now }: Pick<House, "db" | "now">): Promise<void> {
  await closeDueProposals(db, now());
  await remindOfBookmarks(db, now());
  await expireAnswers(db, now());
  await raiseReviews(db, now());
}

/** Keeps house once an hour, and time every few seconds, until it is stopped. */
export function startHousekeeping(house: House, onError: (error: unknown) => void): { stop(): void } {
  const hourly = setInterval(() => void keepHouse(house).catch(onError), hourInMs);
  const often = setInterval(() => void keepTime(house).catch(onError), dueEvery);
  return {
    stop() {
      clearInterval(hourly);
      clearInterval(often);
    },
  };
}
