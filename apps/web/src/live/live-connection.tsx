import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { sessionChanged, useMe } from "../features/session/me.tsx";
import { readWindowAgain } from "../features/threads/thread-reads.ts";
import { type Connection, setConnection } from "../frame/connection.ts";
import { Updater } from "./carry-out.ts";
import { LiveClient } from "./live-client.ts";
import { forgetPresence, setPresence } from "./presence.ts";
import { openOutbox } from "./replies.ts";
import { setLiveSession } from "./session.ts";

/** Time for a sign-out of this window to lead away by itself. */
const courtesy = 400;
const shortestPause = 500;
const longestPause = 10_000;

type Options = { personId: string | null; onEnded: () => void };

/** Resolves when the page is drawn and has nothing to do, or after a second. */
const settled = () =>
  new Promise<unknown>((resolve) =>
    "requestIdleCallback" in window
      ? window.requestIdleCallback(resolve, { timeout: 1_000 })
      : setTimeout(resolve, 200),
  );

async function openSocket() {
  await settled();
  const { io } = await import("socket.io-client");
  return io({
    // One request instead of five; what stands in between and lets no sockets through gets requests after all.
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: shortestPause,
    reconnectionDelayMax: longestPause,
  });
}

/** Opens the live connection of a session; the returned function closes it. */
function openSession({ personId, onEnded }: Options): () => void {
  const updater = new Updater(personId);
  const outbox = personId ? openOutbox(personId) : null;
  let client: LiveClient | undefined;
  let closed = false;
  setLiveSession({ personId, client: null, outbox });

  function onState(state: Exclude<Connection, "unknown">) {
    if (personId) setConnection(state);
    if (state === "live") void outbox?.flush();
    else forgetPresence();
  }

  void openSocket().then((socket) => {
    if (closed) return;
    client = new LiveClient(socket, {
      onState,
      onEvents: (events) => updater.apply(events),
      onFirst: () => {
        updater.refresh("read_lists");
        updater.refresh("read_notifications");
      },
      onResync: () => updater.refresh("read_everything"),
      onLost: (threadId) => void readWindowAgain(threadId),
      onPresence: setPresence,
      onRead: (change) => updater.applyReading(change),
      onNotified: () => updater.refresh("read_notifications"),
      onEnded,
    });
    setLiveSession({ personId, client, outbox });
  });

  return () => {
    closed = true;
    client?.close();
    outbox?.close();
    updater.stop();
    setLiveSession(null);
    setConnection("unknown");
    forgetPresence();
  };
}

/** When the session is over: the sign-in page, with a word of why, and back afterwards. */
function useEnded() {
  const navigate = useNavigate();
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, courtesy));
    const { pathname, search } = window.location;
    if (pathname === "/sign-in") return;
    await navigate({ to: "/sign-in", search: { next: `${pathname}${search}`, ended: true } });
    await sessionChanged();
  };
}

/** Keeps the page in step with the network as long as it is open. Stands once, in the root of all pages; shows nothing. */
export function LiveConnection() {
  const { me, known } = useMe();
  const ended = useEnded();
  const onEnded = useRef(ended);
  useEffect(() => {
    onEnded.current = ended;
  });
  const personId = me?.id ?? null;
  const sessionId = me?.sessionId;
  useEffect(() => {
    if (!known) return undefined;
    return openSession({ personId, onEnded: () => void onEnded.current() });
  }, [known, personId, sessionId]);
  return null;
}
