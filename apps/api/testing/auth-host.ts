import type { Database } from "@samrad/db/client";
import { scratchDatabase, type ScratchDatabase } from "@samrad/db/testing";
import Fastify, { type FastifyError } from "fastify";
import { openAuth } from "../src/auth.ts";
import type { Limits } from "../src/limits.ts";
import { statusOf, toErrorShape } from "../src/trpc.ts";

const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
const unlimited: Limits = { spend: async () => {} };

/** The routes of sign-in alone, on a port of their own; as many codes as one likes, unless there are limits. */
export async function startAuthHost(
  { db }: ScratchDatabase,
  { limits = unlimited, publicUrl = "http://localhost:4321" } = {},
) {
  const app = Fastify();
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const shape = toErrorShape(error, request.id);
    return reply.code(statusOf(shape.code)).send(shape);
  });
  const auth = await openAuth({
    config: { secret: undefined },
    storage: { db },
    limits,
    house: { publicUrl, demo: true },
    now: () => new Date(),
  });
  auth.register(app);
  app.post("/cast/:id", async (request, reply) => {
    await auth.sessionCookieFor(request, reply).start((request.params as { id: string }).id);
    return {};
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: address, "user-agent": firefox, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const cookies = response.headers.getSetCookie();
    return { status: response.status, body: text ? JSON.parse(text) : null, cookies, headers: response.headers };
  };
  return { app, auth, address, post };
}

export type AuthHost = Awaited<ReturnType<typeof startAuthHost>>;

export const codeIn = (body: string | undefined) => body?.match(/\b\d{6}\b/)?.[0];

/** What people do at the sign-in page, and find in their mail. */
export function atSignIn(db: Database, host: AuthHost) {
  const ask = (email: string) => host.post("/auth/email-otp/send-verification-otp", { email, type: "sign-in" });
  const redeem = (email: string, otp: string) => host.post("/auth/sign-in/email-otp", { email, otp });
  const lastCode = async (recipient: string): Promise<string | undefined> => {
    const mail = await db.mail.findFirst({ where: { recipient }, orderBy: { id: "desc" } });
    return codeIn(mail?.body);
  };
  const askForCode = async (email: string): Promise<string> => {
    await ask(email);
    const code = await lastCode(email);
    if (!code) throw new Error("No code was sent");
    return code;
  };
  const emailOf = async (personId: string): Promise<string> =>
    (await db.person.findUniqueOrThrow({ where: { id: personId } })).email;
  return { ask, redeem, lastCode, askForCode, emailOf };
}

/** A database of its own, the routes of sign-in, and what people do there; all gone when it is disposed of. */
export async function anEntrance() {
  const database = await scratchDatabase();
  const { db } = database;
  const host = await startAuthHost(database);
  const close = async () => {
    await host.app.close();
    await database[Symbol.asyncDispose]();
  };
  return { database, db, host, ...atSignIn(db, host), [Symbol.asyncDispose]: close };
}
