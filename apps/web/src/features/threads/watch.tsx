import { useWatch } from "../../live/session.ts";

/** Hears of a thread. Stands by itself: the thread is not drawn again when the connection comes or goes. */
export function Watch({ threadId, cursor }: { threadId: string; cursor: string }) {
  useWatch(threadId, cursor);
  return null;
}
