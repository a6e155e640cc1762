import { warmSimilar } from "@samrad/domain/similar/queries";
import { plugInEmbeddings } from "@samrad/domain/similar-embeddings/queries";
import { httpEmbeddings } from "./embeddings.ts";
import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import path from "node:path";
import { DomainError, type ErrorShape } from "@samrad/contracts/errors";
import { anonymous } from "@samrad/domain/actor";
import compress from "@fastify/compress";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { ZodError } from "zod";
import { openAuth } from "./auth.ts";
import { type Config, publicUrlOf } from "./config.ts";
import { registerFeeds } from "./feeds.ts";
import { registerFiles } from "./files.ts";
import { type Follower, followLog } from "./follow-log.ts";
import { registerHealth } from "./health.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { makeLimits } from "./limits.ts";
import { type Live, startLive } from "./live/sockets.ts";
import { meetNeighbours, type Neighbours } from "./live/neighbours.ts";
import type { Listener } from "./listener.ts";
import { startMailer } from "./mail.ts";
import { isOwnOrigin, refuseForeignPages } from "./origins.ts";
import { rememberPages } from "./page-memory.ts";
import { registerAnswers } from "./public/answer-routes.ts";
import type { Storage } from "./storage.ts";
import { type RequestContext, statusOf, toErrorShape } from "./trpc.ts";
import { registerTrpc } from "./trpc-http.ts";
import { registerVocabulary } from "./vocabulary.ts";
import { guardAnswers, hasWeb, registerWeb, sendPage } from "./web.ts";

/** Bytes of a request that is not an upload: room for a post of 2 MB, so that it is refused with a reason. */
const bodyLimit = 6 * 1024 * 1024;

/** Milliseconds that open requests get to end when the server stops; a stalled upload would never. */
const patience = 5_000;

export type RunningServer = { address: string; app: FastifyInstance; stop(): Promise<void> };

type Parts = { config: Config; storage: Storage; listener: Listener; now?: () => Date };

const isPageRequest = (request: FastifyRequest) =>
  (request.method === "GET" || request.method === "HEAD") && (request.headers.accept ?? "").includes("text/html");

const isApi = (url: string) => /^\/(trpc|auth|files|feeds|socket\.io)(\/|\?|$)/.test(url);

function sendError(reply: FastifyReply, shape: ErrorShape, url: string) {
  void reply.code(statusOf(shape.code)).header("cache-control", "no-store");
  if (shape.code === "unavailable") void reply.header("retry-after", "5");
  if (shape.seconds !== undefined) void reply.header("retry-after", String(shape.seconds));
  // What goes wrong before a procedure is reached is told in the form in which procedures tell it.
  return reply.send(url.startsWith("/trpc") ? { error: { message: shape.code, code: -32_600, data: shape } } : shape);
}

function shapeOf(error: FastifyError, requestId: string): ErrorShape {
  if (error.statusCode === 413) return { code: "invalid", reason: "payload.too_large", requestId };
  const isOurs = error instanceof DomainError || error instanceof ZodError;
  if (!isOurs && error.statusCode && error.statusCode < 500) return { code: "invalid", reason: "invalid", requestId };
  return toErrorShape(error, requestId);
}

/** What is wrong with us is told in full; that the database is away in a line, since everything says so then. */
function logFailure(log: FastifyBaseLogger, { code, requestId }: ErrorShape, err: unknown) {
  if (code === "internal") log.error({ err, requestId }, "a request failed");
  if (code === "unavailable") log.warn({ requestId }, "a request failed: the database is away or has no room");
}

function answerErrors(app: FastifyInstance) {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const shape = shapeOf(error, request.id);
    logFailure(request.log, shape, error);
    return sendError(reply, shape, request.url);
  });
  app.setNotFoundHandler((request, reply) => {
    if (isPageRequest(request) && hasWeb() && !isApi(request.url)) return sendPage(reply, request.url);
    return sendError(reply, { code: "not_found", reason: "not_found", requestId: request.id }, request.url);
  });
}

/** Starts everything that this process serves: web, API, files and sockets on the one port that listens already. */
export async function startServer({
  config,
  storage,
  listener,
  now = () => new Date(),
}: Parts): Promise<RunningServer> {
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
  const publicUrl = publicUrlOf(config);
  const house = { publicUrl, demo: config.demo };
  const limits = makeLimits(storage.pool);
  const auth = await openAuth({ config, storage, limits, house, now });
  const memory = rememberPages();
  let live: Live | undefined;
  let neighbours: Neighbours | undefined;
  let follower: Follower | undefined;

  const contextOf = (request: FastifyRequest, reply?: FastifyReply): RequestContext => ({
    db: storage.db,
    visitor: auth.visitorOf(request.headers.cookie),
    memory,
    now,
    requestId: request.id,
    limits,
    house,
    tell: (personId, ...told) => live?.tell(personId, ...told),
    sessionCookie: auth.sessionCookieFor(request, reply),
  });

  const signedContextOf = async (request: FastifyRequest) => {
    const context = contextOf(request);
    return { ...context, actor: await context.visitor.actor() };
  };

  answerErrors(app);
  refuseForeignPages(app, publicUrl);
  // Whatever was written is told at once; the log itself is read at intervals too.
  app.addHook("onResponse", (request, _reply, done) => {
    if (request.method === "POST") {
      live?.dispatcher.wake();
      neighbours?.call();
      follower?.wake();
    }
    done();
  });
  // Long answers of the API; the client's files are compressed when they are built.
  await app.register(compress, { global: false, encodings: ["gzip"], zlibOptions: { level: 4 } });
  guardAnswers(app, { secure: publicUrl.startsWith("https:") });
  registerHealth(app, { storage, dispatcher: () => live?.dispatcher });
  auth.register(app);
  const filesFolder = path.join(config.dataFolder, "files");
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
  live = await startLive({
    server: app.server,
    db: storage.db,
    log: app.log,
    actorsOf: (cookies) => auth.actorsOf(cookies),
    isAllowedOrigin: (origin, host) => isOwnOrigin(origin, host, publicUrl),
  });
  neighbours = meetNeighbours(storage.url, () => live?.dispatcher.wake());
  follower = followLog({
    db: storage.db,
    now,
    onWritten: () => {
      live?.dispatcher.wake();
      neighbours?.call();
    },
    onError: (err) => app.log.warn({ err }, "what follows from the log could not be done"),
  });
  const housekeeping = startHousekeeping({ db: storage.db, filesFolder, now }, (err) =>
    app.log.warn({ err }, "the house could not be kept"),
  );
  // Nobody who asks first waits for it, and it waits for nobody.
  void warmSimilar({ db: storage.db, actor: anonymous, now }).catch((err: unknown) =>
    app.log.warn({ err }, "the ranking could not be made ready"),
  );
  const { smtpUrl, mailFrom: from, embeddingsUrl } = config;
  if (embeddingsUrl) plugInEmbeddings(storage.db, httpEmbeddings(embeddingsUrl));
  const onError = (err: unknown) => app.log.warn({ err }, "the outbox of mail could not be read");
  const mailer = smtpUrl ? startMailer({ db: storage.db, smtpUrl, from, onError }) : undefined;
  listener.hand(application!);
  const stop = async () => {
    const hurry = setTimeout(() => app.server.closeAllConnections(), patience);
    housekeeping.stop();
    await follower?.stop();
    await neighbours?.stop();
    await live?.stop();
    await mailer?.stop();
    await app.close();
    await listener.close();
    clearTimeout(hurry);
  };
  return { address: listener.address, app, stop };
}
