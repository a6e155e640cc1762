import type { ClientToServer, ServerToClient } from "@samrad/contracts/live";
import type { ThreadPage } from "@samrad/contracts/threads";
import net from "node:net";
import { io, type Socket } from "socket.io-client";
import { v7 as uuidv7 } from "uuid";
import { cookieOf, freePort, residentMemory, startApp } from "../network/app.ts";
import { openNetwork } from "../network/network.ts";
import { ask, mutation, query } from "../network/questions.ts";
import type { Outcome } from "./outcome.ts";
import { aThread } from "./places.ts";

const stalledReaders = 20;
const replies = 400;
const mostGrowth = 150;
/** Characters of each reply: together far more than what may wait for one reader. */
const length = 30_000;

const longDocument = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "lång text ".repeat(length / 10) }] }],
};

/** A line through which nothing comes back once it is stopped, as with a reader that has gone to sleep. */
async function startStoppableLine(to: number) {
  const lines: { near: net.Socket; far: net.Socket }[] = [];
  const server = net.createServer((near) => {
    const far = net.connect(to, "127.0.0.1");
    for (const end of [near, far]) end.on("error", () => {});
    near.pipe(far).pipe(near);
    lines.push({ near, far });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    stopReading: () => lines.forEach(({ near, far }) => far.unpipe(near).pause()),
    close: () => {
      for (const end of lines.flatMap(({ near, far }) => [near, far])) end.destroy();
      server.close();
    },
  };
}

/** Readers that never read what they are sent, while others write much. */
export async function stalledReader(): Promise<Outcome> {
  const network = await openNetwork(1);
  const port = await freePort();
  const app = await startApp({ folder: network.folder, port });
  const { people } = network;
  const threadId = await aThread(network.pool);
  const line = await startStoppableLine(port);
  const sockets = await Promise.all(
    people.slice(0, stalledReaders).map(async (person) => {
      const { cursor } = await ask<ThreadPage>(app.address, query("thread.get", { threadId }, person));
      const socket: Socket<ServerToClient, ClientToServer> = io(`http://127.0.0.1:${line.port}`, {
        extraHeaders: { cookie: cookieOf(person) },
        transports: ["websocket"],
        forceNew: true,
        reconnection: false,
      });
      await new Promise((resolve) => socket.on("connect", () => resolve(undefined)));
      await socket.emitWithAck("sync", { cursor });
      await socket.emitWithAck("watch", { threadId, cursor });
      return socket;
    }),
  );
  line.stopReading();
  const before = residentMemory(app.pid);
  let most = before;
  for (let number = 0; number < replies; number++) {
    const person = people[20 + (number % 100)]!;
    await ask(
      app.address,
      mutation("thread.reply", { id: uuidv7(), threadId, lang: "sv", document: longDocument }, person),
    );
    most = Math.max(most, residentMemory(app.pid));
  }
  for (const socket of sockets) socket.disconnect();
  line.close();
  await app.stop();
  await network.close();
  const sent = (replies * length * stalledReaders) / 1_000_000;
  return {
    name: `${stalledReaders} readers that never read`,
    ok: most - before < mostGrowth,
    seen: `memory grew by ${(most - before).toFixed(0)} MB at most (from ${before.toFixed(0)}) while ${sent.toFixed(0)} MB were meant for them`,
  };
}
