import { setTimeout as pause } from "node:timers/promises";
import { DomainError, type ErrorReason } from "@samrad/contracts/errors";
import { email } from "@samrad/contracts/people";
import { line } from "@samrad/contracts/text";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Limits } from "./limits.ts";

/** Tells better-auth the address that a request came from; set here alone. */
export const addressHeader = "x-samrad-address";

/** Asking for a code takes at least this long (milliseconds), whether or not there is somebody to send it to. */
const codeTakes = 250;

const ceremony = z.object({ response: z.looseObject({ id: z.string().max(2_000) }) });

type Endpoint = {
  method: "GET" | "POST";
  path: string;
  /** What may come in; everything else is dropped or refused. */
  body?: z.ZodType<Record<string, unknown>>;
  /** For anybody: counted by the address that it comes from. */
  open?: boolean;
  /** Answers with what better-auth says; the others, whose answers would hold the session's token, with nothing. */
  tells?: boolean;
};

const sendCode = "/email-otp/send-verification-otp";

// better-auth has many more; a code, a passkey and nothing else opens this house.
const endpoints: Endpoint[] = [
  {
    method: "POST",
    path: sendCode,
    body: z.object({ email, type: z.literal("sign-in").default("sign-in") }),
    open: true,
  },
  {
    method: "POST",
    path: "/sign-in/email-otp",
    body: z.object({
      email,
      otp: z
        .string()
        .trim()
        .regex(/^\d{6}$/, "code.wrong"),
    }),
    open: true,
  },
  { method: "GET", path: "/passkey/generate-authenticate-options", open: true, tells: true },
  { method: "POST", path: "/passkey/verify-authentication", body: ceremony, open: true },
  { method: "GET", path: "/passkey/generate-register-options", tells: true },
  { method: "POST", path: "/passkey/verify-registration", body: ceremony.extend({ name: line(80).optional() }) },
];

type Door = {
  limits: Limits;
  publicUrl: string;
  /** Answers a request below `/auth`, or throws. */
  handle(request: Request): Promise<Response>;
};

/** Mounts sign-in under `/auth`. What goes wrong is thrown as a DomainError or ZodError, for the host to answer. */
export function registerAuth(app: FastifyInstance, door: Door): void {
  for (const endpoint of endpoints) {
    const { method, path } = endpoint;
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      answer(endpoint, door, { request, reply }).catch((error: unknown) => {
        throw translate(error, path);
      });
    app.route({ method, url: `/auth${path}`, bodyLimit: 65_536, handler });
  }
}

async function answer(endpoint: Endpoint, door: Door, { request, reply }: Exchange) {
  if (endpoint.open) await door.limits.spend("code-address", request.ip);
  const body = endpoint.body?.parse(request.body);
  const response = await respond(endpoint, door, { request, body });
  if (!response.ok)
    throw Object.assign(new Error("refused"), { statusCode: response.status, body: await response.json() });
  void reply.code(response.status).header("cache-control", "no-store");
  for (const cookie of response.headers.getSetCookie()) void reply.header("set-cookie", cookie);
  return reply.send(endpoint.tells ? await response.json() : {});
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Asked = { request: FastifyRequest; body: Record<string, unknown> | undefined };

async function respond({ path }: Endpoint, door: Door, { request, body }: Asked): Promise<Response> {
  const webRequest = toWebRequest(request, door.publicUrl, body);
  if (path !== sendCode) return door.handle(webRequest);
  await door.limits.spend("code", String(body?.email));
  const [response] = await Promise.all([door.handle(webRequest), pause(codeTakes)]);
  return response;
}

function toWebRequest(request: FastifyRequest, publicUrl: string, body?: Record<string, unknown>): Request {
  const headers = new Headers({ "content-type": "application/json", [addressHeader]: request.ip });
  const passed = [
    "host",
    "cookie",
    "origin",
    "referer",
    "user-agent",
    "sec-fetch-site",
    "sec-fetch-mode",
    "sec-fetch-dest",
  ];
  for (const name of passed) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const { method } = request;
  return new Request(new URL(request.url, publicUrl), { method, headers, body: body && JSON.stringify(body) });
}

const reasons: Record<string, ErrorReason> = {
  INVALID_OTP: "code.wrong",
  OTP_EXPIRED: "code.expired",
  TOO_MANY_ATTEMPTS: "code.expired",
};

/** better-auth's errors in our words. */
function translate(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("statusCode" in error)) return error;
  const code = "body" in error ? (error.body as { code?: string } | undefined)?.code : undefined;
  const reason = reasons[code ?? ""];
  if (reason) return new DomainError("invalid", reason);
  if (error.statusCode === 401 && !path.includes("verify"))
    return new DomainError("unauthenticated", "unauthenticated");
  if (error.statusCode === 403) return new DomainError("forbidden", "forbidden");
  if (Number(error.statusCode) >= 500) return error;
  return path.startsWith("/passkey")
    ? new DomainError("invalid", "passkey.failed")
    : new DomainError("invalid", "invalid");
}
