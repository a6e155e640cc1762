import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import path from "node:path";
import compress from "@fastify/compress";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { openAuth } from "./auth.ts";
import { type BesideRequests, startBesideRequests } from "./beside-requests.ts";
import { type Config, publicUrlOf } from "./config.ts";
import { answerErrors, logFailure } from "./error-answers.ts";
import { registerFeeds } from "./feeds.ts";
import { registerFiles } from "./files.ts";
import { registerHealth } from "./health.ts";
import { makeLimits } from "./limits.ts";
import type { Listener } from "./listener.ts";
import { refuseForeignPages } from "./origins.ts";
import { rememberPages } from "./page-memory.ts";
import { registerAnswers } from "./public/answer-routes.ts";
import type { Storage } from "./storage.ts";
import { type RequestContext, toErrorShape } from "./trpc.ts";
import { registerTrpc } from "./trpc-http.ts";
import { registerVocabulary } from "./vocabulary.ts";
import { guardAnswers, registerWeb } from "./web.ts";

/** Bytes of a request that is not an upload: room for a post of 2 MB, so that it is refused with a reason. */
const bodyLimit = 6 * 1024 * 1024;

/** Milliseconds that open requests get to end when the server stops; a stalled upload would never. */
const patience = 5_000;

export type RunningServer = { address: string; app: FastifyInstance; stop(): Promise<void> };

type Parts = { config: Config; storage: Storage; listener: Listener; now?: () => Date };

/** What answers requests, on the server that listens already; `handOver` makes the listener send them here. */
function makeApp({ config, listener }: Parts): { app: FastifyInstance; handOver: () => void } {
  let application: RequestListener | undefined;
  const app = Fastify({
    serverFactory: (handler) => {
      application = handler;
      return listener.server;
    },
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    genReqId: () => randomUUID(),
    trustProxy: "loopback",
    routerOptions: { maxParamLength: 5_000 },
  });
  return { app, handOver: () => listener.hand(application!) };
}

async function openContexts({ config, storage, now }: Required<Parts>, tell: RequestContext["tell"]) {
  const house = { publicUrl: publicUrlOf(config), demo: config.demo };
  const limits = makeLimits(storage.pool);
  const auth = await openAuth({ config, storage, limits, house, now });
  const memory = rememberPages();
  const contextOf = (request: FastifyRequest, reply?: FastifyReply): RequestContext => ({
    db: storage.db,
    visitor: auth.visitorOf(request.headers.cookie),
    memory,
    now,
    requestId: request.id,
    limits,
    house,
    tell,
    sessionCookie: auth.sessionCookieFor(request, reply),
  });
  const signedContextOf = async (request: FastifyRequest) => {
    const context = contextOf(request);
    return { ...context, actor: await context.visitor.actor() };
  };
  return { auth, contextOf, signedContextOf };
}

/** Starts everything that this process serves: web, API, files and sockets on the one port that listens already. */
export async function startServer({ now = () => new Date(), ...given }: Parts): Promise<RunningServer> {
  const parts = { ...given, now };
  const { config, storage, listener } = parts;
  const publicUrl = publicUrlOf(config);
  const filesFolder = path.join(config.dataFolder, "files");
  let beside: BesideRequests | undefined;
  const { app, handOver } = makeApp(parts);
  const { auth, contextOf, signedContextOf } = await openContexts(parts, (personId, ...told) =>
    beside?.live.tell(personId, ...told),
  );
  answerErrors(app);
  refuseForeignPages(app, publicUrl);
  app.addHook("onResponse", (request, _reply, done) => {
    if (request.method === "POST") beside?.wake();
    done();
  });
  // Long answers of the API; the client's files are compressed when they are built.
  await app.register(compress, { global: false, encodings: ["gzip"], zlibOptions: { level: 4 } });
  guardAnswers(app, { secure: publicUrl.startsWith("https:") });
  registerHealth(app, { storage, dispatcher: () => beside?.live.dispatcher });
  auth.register(app);
  await registerFiles(app, { folder: filesFolder, contextOf: signedContextOf });
  registerFeeds(app, { publicUrl, contextOf: signedContextOf });
  registerVocabulary(app, { contextOf: signedContextOf });
  await registerTrpc(app, {
    contextOf,
    onError: (error, context) => logFailure(app.log, toErrorShape(error, context.requestId), error.cause ?? error),
  });
  registerAnswers(app, { db: storage.db, publicUrl });
  await registerWeb(app);
  await app.ready();
  beside = await startBesideRequests({ app, auth, config, storage, filesFolder, now });
  handOver();
  const stop = async () => {
    const hurry = setTimeout(() => app.server.closeAllConnections(), patience);
    await beside.stop();
    await app.close();
    await listener.close();
    clearTimeout(hurry);
  };
  return { address: listener.address, app, stop };
}
