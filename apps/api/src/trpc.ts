import {
  DomainError,
  type ErrorCode,
  type ErrorReason,
  type ErrorShape,
  isErrorReason,
} from "@samrad/contracts/errors";
import { isTaken } from "@samrad/db/sql-state";
import { requireMember } from "@samrad/domain/actor";
import type { ClaimingMember, Context, MemberContext } from "@samrad/domain/context";
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { isUnavailable } from "./database-errors.ts";
import type { Visitor } from "./actors.ts";
import type { Limits } from "./limits.ts";
import type { Memory } from "./page-memory.ts";
import type { TellPerson } from "./live/rooms.ts";

/** How this installation is reached, and whether it is a demo network: then it shows its cast and its mail to anybody. */
export type House = { publicUrl: string; demo: boolean };

/** The session cookie of the client that asks. */
export type SessionCookie = {
  /** Starts a session of the person and gives its cookie to the client. */
  start(personId: string): Promise<void>;
  /** Takes the cookie back. */
  forget(): void;
};

/** What every request is answered with: what the domain needs but for who asks, and what the host adds. */
export type RequestContext = Omit<Context, "actor"> & {
  visitor: Visitor;
  memory: Memory;
  requestId: string;
  limits: Limits;
  tell: TellPerson;
  house: House;
  sessionCookie: SessionCookie;
};

type TransportCode = ConstructorParameters<typeof TRPCError>[0]["code"];

const transportCodes: Record<ErrorCode, TransportCode> = {
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  rule_violated: "UNPROCESSABLE_CONTENT",
  rate_limited: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
};

const statuses: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  rule_violated: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

/** The HTTP status of an error's code. */
export const statusOf = (code: ErrorCode): number => statuses[code];

function toFields(error: ZodError): Record<string, ErrorReason> {
  const fields: Record<string, ErrorReason> = {};
  for (const issue of error.issues)
    fields[issue.path.join(".")] ??= isErrorReason(issue.message) ? issue.message : "invalid";
  return fields;
}

/** All that a client learns of an error. */
export function toErrorShape(error: unknown, requestId?: string): ErrorShape {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof DomainError) {
    const { field } = cause.data;
    const fields = typeof field === "string" ? { [field]: cause.reason } : undefined;
    const seconds = typeof cause.data.seconds === "number" ? cause.data.seconds : undefined;
    return { code: cause.code, reason: cause.reason, fields, seconds, requestId };
  }
  if (cause instanceof ZodError) {
    const fields = toFields(cause);
    return { code: "invalid", reason: Object.values(fields)[0] ?? "invalid", fields, requestId };
  }
  if (isUnavailable(cause)) return { code: "unavailable", reason: "unavailable", requestId };
  if (isTaken(cause)) return { code: "conflict", reason: "id.taken", requestId };
  if (error instanceof TRPCError) return { ...fromTransport(error.code), requestId };
  return { code: "internal", reason: "internal", requestId };
}

function fromTransport(code: TransportCode): Pick<ErrorShape, "code" | "reason"> {
  if (code === "NOT_FOUND") return { code: "not_found", reason: "not_found" };
  if (code === "PAYLOAD_TOO_LARGE") return { code: "invalid", reason: "payload.too_large" };
  if (code === "INTERNAL_SERVER_ERROR") return { code: "internal", reason: "internal" };
  return { code: "invalid", reason: "invalid" };
}

type Meta = { ctx?: RequestContext; errors: TRPCError[] };

/** Answers are one reader's and of one moment. What fails before there is a context fails for all that was asked together. */
export function responseMeta({ ctx, errors }: Meta) {
  const headers = new Map([["cache-control", "private, no-store"]]);
  const shape = errors[0] && toErrorShape(errors[0]);
  const seconds = shape?.code === "unavailable" ? 5 : shape?.seconds;
  if (seconds !== undefined) headers.set("retry-after", String(seconds));
  return shape && !ctx ? { headers, status: statusOf(shape.code) } : { headers };
}

const t = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const data = toErrorShape(error, ctx?.requestId);
    return { ...shape, message: data.code, data };
  },
});

/** Every error with the transport code of its own; what is not ours stays internal and is logged by the host. */
export function toTransportError(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  return new TRPCError({ code: transportCodes[toErrorShape(error).code], cause: error.cause });
}

/** The domain is told who asks. */
const identify = t.middleware(async ({ ctx, next }) => next({ ctx: { ...ctx, actor: await ctx.visitor.actor() } }));

const requireDemo = t.middleware(({ ctx, next }) => {
  if (!ctx.house.demo) throw new DomainError("forbidden", "forbidden");
  return next();
});

export const router = t.router;
/** For reads that are asked for all the time, by `ctx.visitor.read`: who asks is found out along with what is read. */
export const hotProcedure = t.procedure;
/** For anybody; the domain decides what there is to see. */
export const publicProcedure = hotProcedure.use(identify);
/** For members; for small things that are saved as one reads and types, which no limit counts. */
export const readingProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, actor: requireMember(ctx.actor) } }),
);
/** For members; writes are counted against the person's limit. */
export const memberProcedure = readingProcedure.use(async ({ ctx, type, next }) => {
  if (type === "mutation") await ctx.limits.spend("write", ctx.actor.personId);
  return next();
});
/** For a member's write that is sent all the time: as `memberProcedure`, by `ctx.visitor.write`. */
export function writeHot<T>(
  { visitor, limits }: RequestContext,
  work: (context: MemberContext | ClaimingMember) => Promise<T>,
): Promise<T> {
  const counted = new Set<string>();
  return visitor.write(async (context) => {
    const { personId } = context.actor;
    if (!counted.has(personId)) await limits.spend("write", personId);
    counted.add(personId);
    return work(context);
  });
}
/** For anybody, but of a demo network alone. */
export const demoProcedure = publicProcedure.use(requireDemo);
