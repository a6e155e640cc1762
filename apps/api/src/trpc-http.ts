import { callTRPCProcedure, getTRPCErrorShape, type TRPCProcedureType, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { toText } from "@samrad/domain/joined/view";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { appRouter } from "./router.ts";
import { type RequestContext, responseMeta, toTransportError } from "./trpc.ts";

/** Characters from which on an answer is compressed, if the client likes. */
const compressedFrom = 4_096;
/** Calls that one request may hold. */
const mostCalls = 20;

type Call = { path: string; type: TRPCProcedureType; input: unknown };
type Asked = { batch: boolean; calls: Call[] };
type Outcome = { text: string; error?: TRPCError };

export type Host = {
  contextOf(request: FastifyRequest, reply: FastifyReply): RequestContext;
  onError(error: TRPCError, context: RequestContext): void;
};

function parse(text: unknown): unknown {
  if (text === undefined || text === "") return undefined;
  if (typeof text !== "string") throw new TRPCError({ code: "BAD_REQUEST" });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: "PARSE_ERROR", cause });
  }
}

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: TRPCProcedureType } }>;

/** A query may come by POST as well, when what it asks with is too long for an address or nobody's business in a log. */
function typeOf(path: string, method: string): TRPCProcedureType {
  if (method !== "POST") return "query";
  const isQuery = Object.hasOwn(procedures, path) && procedures[path]?._def.type === "query";
  return isQuery ? "query" : "mutation";
}

type Address = { Params: { path: string }; Querystring: { batch?: unknown; input?: unknown } };

/** The calls of a request: those of a batch are named in its path, and their inputs are kept under their places in it. */
function readCalls(request: FastifyRequest<Address>): Asked {
  const { method } = request;
  const isPost = method === "POST";
  if (isPost && !request.headers["content-type"]?.startsWith("application/json"))
    throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  const input = parse(isPost ? request.body : request.query.input);
  const { path } = request.params;
  if (request.query.batch !== "1") return { batch: false, calls: [{ path, type: typeOf(path, method), input }] };
  const paths = path.split(",");
  if (paths.length > mostCalls) throw new TRPCError({ code: "BAD_REQUEST" });
  if (input !== undefined && (input === null || typeof input !== "object"))
    throw new TRPCError({ code: "BAD_REQUEST" });
  const inputs = (input ?? {}) as Record<string, unknown>;
  const toCall = (one: string, place: number) => ({ path: one, type: typeOf(one, method), input: inputs[place] });
  return { batch: true, calls: paths.map(toCall) };
}

type Around = { ctx: RequestContext; host: Host };

async function answerCall({ path, type, input }: Call, { ctx, host }: Around): Promise<Outcome> {
  try {
    const getRawInput = async () => input;
    const data: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      ctx,
      getRawInput,
      signal: undefined,
      batchIndex: 0,
    });
    const text = toText(data);
    return { text: text === undefined ? '{"result":{}}' : `{"result":{"data":${text}}}` };
  } catch (cause) {
    const error = toTransportError(cause);
    host.onError(error, ctx);
    const shape = getTRPCErrorShape({ config: appRouter._def._config, error, type, path, input, ctx });
    return { text: JSON.stringify({ error: shape }), error };
  }
}

const statusOf = ({ error }: Outcome) => (error ? getHTTPStatusCodeFromError(error) : 200);

function send(reply: FastifyReply, outcomes: Outcome[], { batch, ctx }: { batch: boolean; ctx?: RequestContext }) {
  const errors = outcomes.flatMap(({ error }) => error ?? []);
  const statuses = new Set(outcomes.map(statusOf));
  const { headers, status } = responseMeta({ ctx, errors });
  const [only = 207, ...others] = statuses;
  // Several answers that fared differently: multi-status (RFC 4918, 11.1).
  void reply.code(status ?? (others.length > 0 ? 207 : only)).header("content-type", "application/json");
  for (const [name, value] of headers) void reply.header(name, value);
  const texts = outcomes.map(({ text: one }) => one);
  const text = batch ? `[${texts.join(",")}]` : texts[0]!;
  const isWorthwhile = text.length > compressedFrom && reply.request.headers["accept-encoding"] !== undefined;
  return isWorthwhile ? reply.compress(text) : reply.send(text);
}

async function answer(request: FastifyRequest<Address>, reply: FastifyReply, host: Host) {
  let asked: Asked;
  try {
    asked = readCalls(request);
  } catch (cause) {
    const error = toTransportError(cause);
    const shape = {
      config: appRouter._def._config,
      error,
      type: "unknown",
      path: undefined,
      input: undefined,
    } as const;
    const told = JSON.stringify({ error: getTRPCErrorShape({ ...shape, ctx: undefined }) });
    return send(reply, [{ text: told, error }], { batch: false });
  }
  const ctx = host.contextOf(request, reply);
  const around = { ctx, host };
  const outcomes = await Promise.all(asked.calls.map((call) => answerCall(call, around)));
  return send(reply, outcomes, { batch: asked.batch, ctx });
}

/**
 * Answers tRPC's queries and mutations over HTTP, one or a batch at a time: what its own adapter does as well, with a
 * `Request`, a stream and three abort signals for each, which cost more than most answers (decision 9).
 */
export async function registerTrpc(app: FastifyInstance, host: Host): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
    scope.route<Address>({
      method: ["GET", "POST"],
      url: "/trpc/:path",
      handler: (request, reply) => answer(request, reply, host),
    });
  });
}
