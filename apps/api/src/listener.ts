import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { type Config, publicUrlOf } from "./config.ts";
import { guardAnswers, isPageOrFile, registerWeb, sendPage } from "./web.ts";

/** The port, which answers before the application has come. */
export type Listener = {
  server: Server;
  /** `http://127.0.0.1:4000` */
  address: string;
  /** Resolves when no early answer is under way. */
  answered(): Promise<void>;
  /** From now on the application answers, what has waited for it first. */
  hand(application: RequestListener): void;
  /** Ends whatever is still open. */
  close(): Promise<void>;
};

/** The client's pages and files, which need nothing but themselves, and what says that the process is there. */
async function makeEarlyAnswers(publicUrl: string): Promise<RequestListener> {
  let listener: RequestListener | undefined;
  const early = Fastify({
    serverFactory: (handler) => {
      listener = handler;
      return createServer();
    },
  });
  guardAnswers(early, { secure: publicUrl.startsWith("https:") });
  early.get("/healthz", () => ({ ok: true }));
  early.get("/readyz", (_request, reply) => reply.code(503).header("retry-after", "5").send({ ok: false }));
  early.setNotFoundHandler((request, reply) => sendPage(reply, request.url));
  await registerWeb(early);
  await early.ready();
  return listener!;
}

const isEarly = ({ method, url = "/" }: IncomingMessage) =>
  method === "GET" && (url === "/healthz" || url === "/readyz" || isPageOrFile(url));

/**
 * Listens at once, so that a page comes while the database starts and the application is read; whatever asks for data
 * waits for them. Rejects when the port is taken.
 */
export async function listen(config: Pick<Config, "port" | "host" | "publicUrl">): Promise<Listener> {
  const answerEarly = await makeEarlyAnswers(publicUrlOf(config));
  let answer: RequestListener | undefined;
  let waiting: [IncomingMessage, ServerResponse][] = [];
  const underway = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    if (answer) return answer(request, response);
    if (!isEarly(request)) return void waiting.push([request, response]);
    const closed = once(response, "close").finally(() => underway.delete(closed));
    underway.add(closed);
    answerEarly(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const { address, family, port } = server.address() as AddressInfo;
  return {
    server,
    address: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    async answered() {
      await Promise.allSettled(underway);
    },
    hand(application) {
      answer = application;
      // Live updates have put themselves before the application by now.
      for (const [request, response] of waiting) server.emit("request", request, response);
      waiting = [];
    },
    async close() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
