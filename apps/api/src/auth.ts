import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "@samrad/db/client";
import { sendMail } from "@samrad/domain/mail/commands";
import { startSession } from "@samrad/domain/sessions/commands";
import { findAddressee } from "@samrad/domain/sessions/queries";
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { emailOTP } from "better-auth/plugins";
import { stringifySetCookie } from "cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { cookiePrefix, type Door, openDoor, signToken } from "./actors.ts";
import { authDatabase } from "./auth-database.ts";
import { addressHeader, registerAuth } from "./auth-routes.ts";
import type { Config } from "./config.ts";
import type { Limits } from "./limits.ts";
import { codeMail } from "./mail-texts.ts";
import type { House, SessionCookie } from "./trpc.ts";

/** Seconds. */
const sessionLife = 30 * 86_400;
const codeLife = 600;

export type Auth = Door & {
  /** Without a reply there is nothing to set a cookie on. */
  sessionCookieFor(request: FastifyRequest, reply?: FastifyReply): SessionCookie;
  /** Mounts sign-in under `/auth`. */
  register(app: FastifyInstance): void;
};

type Parts = {
  config: Pick<Config, "secret">;
  storage: { db: Database };
  limits: Limits;
  house: House;
  now: () => Date;
};

/** The secret that signs cookies: the one given, else this installation's own, made once. */
export async function loadSecret(db: Database, given?: string): Promise<string> {
  if (given) return given;
  const key = "secret";
  await db.setting.createMany({ data: { key, value: randomBytes(32).toString("base64url") }, skipDuplicates: true });
  return (await db.setting.findUniqueOrThrow({ where: { key } })).value;
}

/** Sends a code to whoever may sign in with the address; for anybody else nothing happens, and nobody is told. */
async function sendCode(db: Database, email: string, code: string): Promise<void> {
  const at = new Date();
  const language = await findAddressee(db, email, at);
  if (!language) return;
  const text = await codeMail(code, language);
  await db.$transaction((tx) => sendMail(tx, { recipient: email, ...text, at }));
}

const byCode = (db: Database, secret: string) =>
  emailOTP({
    otpLength: 6,
    expiresIn: codeLife,
    allowedAttempts: 3,
    // A million codes are soon tried against a bare hash: without the secret the stored one tells nothing.
    storeOTP: { hash: async (code) => createHmac("sha256", secret).update(code).digest("base64url") },
    sendVerificationOTP: async ({ email, otp, type }) => {
      if (type === "sign-in") await sendCode(db, email, otp);
    },
  });

const byPasskey = (publicUrl: string) =>
  passkey({
    rpName: "Samråd",
    rpID: new URL(publicUrl).hostname,
    schema: { passkey: { fields: { userId: "personId" } } },
  });

/** The public address, and the one that the request itself was sent to: a page there was served by us. */
function ownOrigins(publicUrl: string, request?: Request): string[] {
  const host = request?.headers.get("host");
  return [new URL(publicUrl).origin, ...(host ? [`http://${host}`, `https://${host}`] : [])];
}

function configure(db: Database, secret: string, publicUrl: string) {
  return betterAuth({
    appName: "Samråd",
    baseURL: publicUrl,
    basePath: "/auth",
    secret,
    trustedOrigins: (request) => ownOrigins(publicUrl, request),
    database: authDatabase(db),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    user: { modelName: "person" },
    account: { fields: { userId: "personId" } },
    session: { fields: { userId: "personId" }, expiresIn: sessionLife, disableSessionRefresh: true, freshAge: 0 },
    advanced: {
      cookiePrefix,
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith("https:"),
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [byCode(db, secret), byPasskey(publicUrl)],
  });
}

/** Opens sign-in by one-time code and by passkey, and reads and writes the session cookie. */
export async function openAuth({ config, storage: { db }, limits, house, now }: Parts): Promise<Auth> {
  const secret = await loadSecret(db, config.secret);
  const { publicUrl } = house;
  const auth = configure(db, secret, publicUrl);
  const { sessionToken } = (await auth.$context).authCookies;
  const secure = publicUrl.startsWith("https:");
  const cookie = (value: string, maxAge: number) =>
    stringifySetCookie({ name: sessionToken.name, value, path: "/", httpOnly: true, sameSite: "lax", secure, maxAge });
  return {
    ...openDoor({ db, secret, now }),
    register: (app) => registerAuth(app, { limits, publicUrl, handle: (request) => auth.handler(request) }),
    sessionCookieFor: (request, reply) => ({
      async start(personId) {
        const token = randomBytes(24).toString("base64url");
        const expiresAt = new Date(Date.now() + sessionLife * 1000);
        const from = { ipAddress: request.ip, userAgent: request.headers["user-agent"]?.slice(0, 500) };
        await startSession(db, { personId, token, expiresAt, ...from }, now());
        void reply?.header("set-cookie", cookie(signToken(token, secret), sessionLife));
      },
      forget: () => void reply?.header("set-cookie", cookie("", 0)),
    }),
  };
}
