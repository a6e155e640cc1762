import type { CatchUp, ClientToServer, ServerToClient } from "@samrad/contracts/live";
import type { PostView, ThreadPage } from "@samrad/contracts/threads";
import { io, type Socket } from "socket.io-client";
import { cookieOf, freePort, startApp } from "../network/app.ts";
import { untilIdle } from "../speed/processor-time.ts";
import { aDice } from "../network/corpus.ts";
import { openNetwork } from "../network/network.ts";
import { ask, query } from "../network/questions.ts";
import type { Person } from "../network/seed.ts";
import type { Outcome } from "./outcome.ts";
import { aThread } from "./places.ts";
import { startProxy } from "./proxy.ts";
import { keepWriting } from "./writers.ts";

const cuts = 200;
const clients = 10;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Client = { posts: Map<string, PostView>; close(): void };
type Place = { address: string; threadId: string; person: Person };

/** All posts of a thread as they stand now. */
async function readAll({ address, threadId, person }: Place): Promise<PostView[]> {
  const { posts } = await ask<ThreadPage>(address, query("thread.get", { threadId, at: 1 }, person));
  for (;;) {
    const number = posts.at(-1)?.number ?? 0;
    const next = await ask<PostView[]>(address, query("post.list", { threadId, direction: "after", number }, person));
    if (next.length === 0) return posts;
    posts.push(...next);
  }
}

/** Follows a thread over a line that is cut again and again: after each cut it asks for what it missed. */
async function follow(place: Place, line: string): Promise<Client> {
  const { address, threadId, person } = place;
  const posts = new Map<string, PostView>();
  let { cursor } = await ask<ThreadPage>(address, query("thread.get", { threadId, at: 1 }, person));
  for (const post of await readAll(place)) posts.set(post.id, post);
  const socket: Socket<ServerToClient, ClientToServer> = io(line, {
    extraHeaders: { cookie: cookieOf(person) },
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  });
  let live = false;
  const apply = (events: Parameters<ServerToClient["events"]>[0]["events"]) => {
    for (const { post } of events) if (post && post.threadId === threadId) posts.set(post.id, post);
  };
  socket.on("events", (batch) => {
    apply(batch.events);
    if (live) ({ cursor } = batch);
  });
  socket.on("disconnect", () => (live = false));
  socket.on("connect", async () => {
    const watched = await socket.emitWithAck("watch", { threadId, cursor }).catch((): CatchUp => ({ ok: false }));
    const synced = await socket.emitWithAck("sync", { cursor }).catch((): CatchUp => ({ ok: false }));
    if (!watched.ok || !synced.ok) return socket.disconnect().connect();
    if (watched.resync || synced.resync) for (const post of await readAll(place)) posts.set(post.id, post);
    apply([...watched.events, ...synced.events]);
    ({ cursor } = watched);
    live = true;
  });
  return { posts, close: () => socket.disconnect() };
}

/** Two hundred cuts of the lines of ten readers while three people write: in the end each reader has what a fresh read shows. */
export async function cutClients(): Promise<Outcome> {
  const network = await openNetwork(1);
  const port = await freePort();
  const app = await startApp({ folder: network.folder, port });
  await untilIdle(app.pid);
  const threadId = await aThread(network.pool);
  const proxy = await startProxy(port);
  const { people } = network;
  const readers = await Promise.all(
    people
      .slice(10, 10 + clients)
      .map((person) => follow({ address: app.address, threadId, person }, `http://127.0.0.1:${proxy.port}`)),
  );
  const writing = keepWriting({ address: app.address, threadId, people: people.slice(0, 3) });
  const dice = aDice(11);
  let made = 0;
  while (made < cuts) {
    await pause(150);
    if (proxy.cut(dice())) made++;
  }
  await writing.stop();
  const fresh = await readAll({ address: app.address, threadId, person: people[0]! });
  const state = (posts: Iterable<PostView>) =>
    JSON.stringify(
      [...posts]
        .map(({ id, number, revision }) => [number, id, revision])
        .toSorted((one, other) => Number(one[0]) - Number(other[0])),
    );
  const deadline = Date.now() + 20_000;
  const differing = () => readers.filter(({ posts }) => state(posts.values()) !== state(fresh)).length;
  while (differing() > 0 && Date.now() < deadline) await pause(200);
  const unlike = differing();
  for (const reader of readers) reader.close();
  await proxy.stop();
  await app.stop();
  await network.close();
  return {
    name: `${cuts} cuts of ${clients} readers`,
    ok: unlike === 0,
    seen: `${unlike} readers differ from a fresh read of ${fresh.length} posts`,
  };
}
