import { DomainError, type ErrorShape } from "@samrad/contracts/errors";
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ZodError } from "zod";
import { statusOf, toErrorShape } from "./trpc.ts";
import { hasWeb, sendPage } from "./web.ts";

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
export function logFailure(log: FastifyBaseLogger, { code, requestId }: ErrorShape, err: unknown) {
  if (code === "internal") log.error({ err, requestId }, "a request failed");
  if (code === "unavailable") log.warn({ requestId }, "a request failed: the database is away or has no room");
}

/** Says what went wrong outside procedures, and shows the client at every address that is a page of its. */
export function answerErrors(app: FastifyInstance) {
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
