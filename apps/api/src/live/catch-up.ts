import type { CatchUp, LiveEvent } from "@samrad/contracts/live";
import type { Database } from "@samrad/db/client";
import {
  type Cursor,
  formatCursor,
  type LoggedEvent,
  parseCursor,
  reachesBack,
  readLog,
} from "@samrad/domain/events/queries";
import { findThreadSpaces } from "@samrad/domain/threads/queries";
import { type Dispatcher, findHotPosts, toLiveEvent } from "./dispatcher.ts";
import { audienceOf, roomsFor, type SocketData } from "./rooms.ts";

/** More than this is read faster by reading everything again. */
const mostReplayed = 500;
const batchSize = 1_000;
/** Batches of the log that are read for one client, however little of them is for it. */
const mostBatches = 10;

export type CatchUpRequest = { cursor: string | null; threadId?: string; data: SocketData };

/**
 * What a socket missed since its cursor, as far as it may hear of it. The socket must be in its rooms already: then
 * every event is either in this answer or emitted to it, and what comes twice or out of order changes nothing, since the
 * client takes over the answer's cursor only with the answer.
 */
export async function catchUp(db: Database, dispatcher: Dispatcher, request: CatchUpRequest): Promise<CatchUp> {
  const since = request.cursor === null ? undefined : parseCursor(request.cursor);
  const fresh = { ok: true, events: [], cursor: formatCursor(dispatcher.head) } as const;
  if (!since || !(await reachesBack(db, since))) return { ...fresh, events: [], resync: request.cursor !== null };
  const { events, position, complete } = await readMissed(db, since, request);
  if (!complete) return { ...fresh, events: [], resync: true };
  const posts = await findHotPosts(db, await stillThere(db, events));
  const answer = events.map((event): LiveEvent => toLiveEvent(event, posts.get(event.postId ?? "")));
  return { ok: true, events: answer, cursor: formatCursor(position), resync: false };
}

/** What has been moved since may not be open to whoever could hear of it then. */
async function stillThere(db: Database, events: readonly LoggedEvent[]): Promise<LoggedEvent[]> {
  const spaces = await findThreadSpaces(db, [...new Set(events.flatMap(({ threadId }) => threadId ?? []))]);
  return events.filter(({ threadId, spaceId }) => threadId !== null && spaces.get(threadId) === spaceId);
}

async function readMissed(db: Database, since: Cursor, { threadId, data }: CatchUpRequest) {
  const heard = new Set(roomsFor(data));
  const events: LoggedEvent[] = [];
  let position = since;
  for (let batches = 0; batches < mostBatches && events.length <= mostReplayed; batches++) {
    const batch = await readLog(db, position, { limit: batchSize, threadId });
    events.push(...batch.filter((event) => heard.has(audienceOf(event))));
    position = batch.at(-1)?.cursor ?? position;
    if (batch.length < batchSize) return { events, position, complete: events.length <= mostReplayed };
  }
  return { events, position, complete: false };
}
