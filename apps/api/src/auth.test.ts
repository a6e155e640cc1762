import { scratchDatabase } from "@samrad/db/testing";
import { aMember, anOrganisation, aPerson } from "@samrad/domain/testing";
import { sendMail } from "@samrad/domain/mail/commands";
import Fastify, { type FastifyError } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAuth } from "./auth.ts";
import { type Limits, makeLimits } from "./limits.ts";
import { statusOf, toErrorShape } from "./trpc.ts";

const database = await scratchDatabase();
const { db } = database;
const now = () => new Date();
afterAll(() => database[Symbol.asyncDispose]());

const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
const unlimited: Limits = { spend: async () => {} };

async function startHost(limits: Limits = unlimited, publicUrl = "http://localhost:4321") {
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
    now,
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

let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.app.close());

const ask = (email: string) => host.post("/auth/email-otp/send-verification-otp", { email, type: "sign-in" });
const redeem = (email: string, otp: string) => host.post("/auth/sign-in/email-otp", { email, otp });

const codeIn = (body: string | undefined) => body?.match(/\b\d{6}\b/)?.[0];

async function lastCode(recipient: string): Promise<string | undefined> {
  const mail = await db.mail.findFirst({ where: { recipient }, orderBy: { id: "desc" } });
  return codeIn(mail?.body);
}

async function askForCode(email: string): Promise<string> {
  await ask(email);
  const code = await lastCode(email);
  if (!code) throw new Error("No code was sent");
  return code;
}

/** A code that differs from another: chance gives two equal ones in a million. */
async function askForNewCode(email: string, other?: string): Promise<string> {
  const code = await askForCode(email);
  return code === other ? askForNewCode(email, other) : code;
}

const otherThan = (code: string) => (code === "111111" ? "222222" : "111111");

async function emailOf(personId: string): Promise<string> {
  return (await db.person.findUniqueOrThrow({ where: { id: personId } })).email;
}

async function invite(email: string, traits: { expiresAt?: Date; revokedAt?: Date } = {}) {
  const { actor } = await aMember(db, { roles: ["administrator"] });
  const organisation = await anOrganisation(db, { country: "NO" });
  const expiresAt = new Date(Date.now() + 86_400_000);
  return db.invitation.create({
    data: {
      id: uuidv7(),
      email,
      name: "Ny Kollega",
      organisationId: organisation.id,
      roles: ["signatory"],
      language: "nn",
      invitedById: actor.personId,
      expiresAt,
      ...traits,
    },
  });
}

describe("a code by mail", () => {
  test("signs a member in; the cookie stands for the member and is closed to scripts", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    await ask(` ${email.toUpperCase()} `);
    const answer = await redeem(email, (await lastCode(email))!);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({});
    const cookie = answer.cookies.find((text) => text.startsWith("samrad.session_token="))!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=2592000/);
    expect(cookie).not.toMatch(/Secure/i);
    const found = await host.auth.visitorOf(cookie.split(";")[0]).actor();
    expect(found).toMatchObject({ kind: "member", personId: actor.personId, organisationId: actor.organisationId });
    const events = await db.event.findMany({ where: { personId: actor.personId, type: "session.started" } });
    expect(events).toHaveLength(1);
    const session = await db.session.findFirstOrThrow({
      where: { personId: actor.personId, userAgent: { not: null } },
    });
    expect(session.userAgent).toContain("Firefox");
    expect(session.ipAddress).toBe("127.0.0.1");
  });

  test("is not in the clear in the database, and not in the subject", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const code = await askForCode(email);
    const rows = await db.verification.findMany({ where: { identifier: { contains: email } } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
    const mail = await db.mail.findFirstOrThrow({ where: { recipient: email } });
    expect(mail.subject).not.toContain(code);
  });

  test("a hundred redemptions at once give one session", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const before = await db.session.count({ where: { personId: actor.personId } });
    const code = await askForCode(email);
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(email, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.reason))).toEqual(
      new Set(["code.wrong"]),
    );
    expect(await db.session.count({ where: { personId: actor.personId } })).toBe(before + 1);
  });

  test("is refused the second time, when it has run out, and after three wrong ones", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const first = await askForCode(email);
    expect((await redeem(email, first)).status).toBe(200);
    expect(await redeem(email, first)).toMatchObject({ status: 400, body: { code: "invalid", reason: "code.wrong" } });
    const second = await askForCode(email);
    await db.verification.updateMany({ where: { identifier: { contains: email } }, data: { expiresAt: new Date(0) } });
    expect((await redeem(email, second)).body.reason).toBe("code.expired");
    const third = await askForCode(email);
    for (let attempt = 0; attempt < 3; attempt++) {
      expect((await redeem(email, otherThan(third))).body.reason).toBe("code.wrong");
    }
    expect((await redeem(email, third)).body.reason).toBe("code.expired");
  });

  test("only the newest one counts, and only for its own address", async () => {
    const [one, other] = [await aMember(db), await aMember(db)];
    const [email, otherEmail] = [await emailOf(one.actor.personId), await emailOf(other.actor.personId)];
    const fresh = await askForNewCode(email, await askForNewCode(email));
    await askForNewCode(otherEmail, fresh);
    const [old] = await db.mail.findMany({ where: { recipient: email }, orderBy: { id: "asc" } });
    expect((await redeem(otherEmail, fresh)).status).toBe(400);
    expect((await redeem(email, codeIn(old?.body)!)).status).toBe(400);
    expect((await redeem(email, fresh)).status).toBe(200);
  });

  test("for another purpose there is none: neither asked for nor taken", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    for (const type of ["forget-password", "email-verification", "change-email"]) {
      const answer = await host.post("/auth/email-otp/send-verification-otp", { email, type });
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
    }
    expect(await lastCode(email)).toBeUndefined();
    const code = await askForCode(email);
    await db.verification.updateMany({
      where: { identifier: { contains: email } },
      data: { identifier: `email-verification-otp-${email}` },
    });
    expect((await redeem(email, code)).status).toBe(400);
    const closed = [
      "/email-otp/verify-email",
      "/email-otp/check-verification-otp",
      "/email-otp/reset-password",
      "/sign-up/email",
      "/sign-in/email",
      "/update-user",
      "/change-email",
      "/delete-user",
      "/get-session",
    ];
    for (const path of closed) expect((await host.post(`/auth${path}`, { email, otp: code })).status).toBe(404);
  });

  test("malformed input is told by field", async () => {
    expect((await ask("not an address")).body).toMatchObject({
      reason: "email.malformed",
      fields: { email: "email.malformed" },
    });
    expect((await redeem("a@example.org", "12345")).body).toMatchObject({ fields: { otp: "code.wrong" } });
    expect((await host.post("/auth/sign-in/email-otp", null)).status).toBe(400);
  });
});

describe("who gets a code", () => {
  test("nobody else does, and everybody gets the same answer", async () => {
    const member = await emailOf((await aMember(db)).actor.personId);
    const gone = await emailOf((await aMember(db, { deactivatedAt: now() })).actor.personId);
    const lonely = (await aPerson(db)).email;
    await invite("late@example.org", { expiresAt: new Date(0) });
    await invite("revoked@example.org", { revokedAt: now() });
    const answers = new Map<string, string>();
    for (const email of [member, gone, lonely, "late@example.org", "revoked@example.org", "nobody@example.org"]) {
      const started = performance.now();
      const { status, body, cookies } = await ask(email);
      expect(performance.now() - started).toBeGreaterThan(240);
      answers.set(email, JSON.stringify({ status, body, cookies }));
      expect((await lastCode(email)) !== undefined).toBe(email === member);
    }
    expect(new Set(answers.values()).size).toBe(1);
    const [wrong, unknown] = [await redeem(member, "000000"), await redeem("nobody@example.org", "000000")];
    expect({ ...unknown.body, requestId: "" }).toEqual({ ...wrong.body, requestId: "" });
  });

  test("an invited person joins with the first sign-in", async () => {
    const email = "invited@example.org";
    const invitation = await invite(email);
    const code = await askForCode(email);
    expect((await db.mail.findFirstOrThrow({ where: { recipient: email } })).subject).toBe(
      "Koden din for å logge inn i Samråd",
    );
    const answer = await redeem(email, code);
    expect(answer.status).toBe(200);
    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true } });
    expect(person).toMatchObject({ name: "Ny Kollega", language: "nn", timeZone: "Europe/Oslo" });
    expect(person.memberships).toMatchObject([
      { organisationId: invitation.organisationId, roles: ["signatory"], leftAt: null },
    ]);
    expect((await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).acceptedAt).not.toBeNull();
    expect(await db.event.count({ where: { type: "membership.started", personId: person.id } })).toBe(1);
  });

  test("a hundred first sign-ins at once make one person, one membership, one session", async () => {
    const email = "eager@example.org";
    await invite(email);
    const code = await askForCode(email);
    await Promise.all(Array.from({ length: 100 }, () => redeem(email, code)));
    const person = await db.person.findUniqueOrThrow({
      where: { email },
      include: { memberships: true, sessions: true },
    });
    expect(person.memberships).toHaveLength(1);
    expect(person.sessions).toHaveLength(1);
  });

  test("an invitation that is revoked between code and sign-in opens nothing", async () => {
    const email = "revoked-late@example.org";
    const invitation = await invite(email);
    const code = await askForCode(email);
    await db.invitation.update({ where: { id: invitation.id }, data: { revokedAt: now() } });
    expect((await redeem(email, code)).body.reason).toBe("code.expired");
    expect(await db.person.count({ where: { email } })).toBe(0);
  });

  test("a person who is deactivated between code and sign-in stays out", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const code = await askForCode(email);
    await db.session.deleteMany({ where: { personId: actor.personId } });
    await db.person.update({ where: { id: actor.personId }, data: { deactivatedAt: now() } });
    expect((await redeem(email, code)).status).toBe(403);
    expect(await db.session.count({ where: { personId: actor.personId } })).toBe(0);
  });

  test("who has left and is invited again comes back as the same person", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    await db.membership.updateMany({ where: { personId: actor.personId }, data: { leftAt: now() } });
    const { organisationId } = await invite(email);
    expect((await redeem(email, await askForCode(email))).status).toBe(200);
    const current = await db.membership.findFirstOrThrow({ where: { personId: actor.personId, leftAt: null } });
    expect(current.organisationId).toBe(organisationId);
  });
});

describe("the session cookie", () => {
  const signIn = async () => {
    const { actor } = await aMember(db);
    const answer = await host.post(`/cast/${actor.personId}`, {});
    return { personId: actor.personId, cookie: answer.cookies[0]!.split(";")[0]! };
  };

  test("stands for its person", async () => {
    const { personId, cookie } = await signIn();
    expect(await host.auth.visitorOf(`theme=dark; ${cookie}; other=1`).actor()).toMatchObject({
      kind: "member",
      personId,
    });
  });

  test("is worth nothing when changed, unsigned, or absent", async () => {
    const { cookie } = await signIn();
    const token = decodeURIComponent(cookie.split("=")[1]!).split(".")[0]!;
    const forged = [
      "",
      "samrad.session_token=",
      `samrad.session_token=${token}`,
      `samrad.session_token=${token}.`,
      `samrad.session_token=${token}.AAAA`,
      cookie.replace(/session_token=./, "session_token=!"),
    ];
    for (const header of [undefined, ...forged])
      expect((await host.auth.visitorOf(header).actor()).kind).toBe("anonymous");
  });

  test.each([
    [
      "the session is over",
      (personId: string) => db.session.updateMany({ where: { personId }, data: { expiresAt: new Date(0) } }),
    ],
    ["the person is deactivated", (id: string) => db.person.update({ where: { id }, data: { deactivatedAt: now() } })],
    [
      "the membership has ended",
      (personId: string) => db.membership.updateMany({ where: { personId }, data: { leftAt: now() } }),
    ],
    [
      "the organisation is deactivated",
      (personId: string) =>
        db.organisation.updateMany({ where: { memberships: { some: { personId } } }, data: { deactivatedAt: now() } }),
    ],
  ])("is worth nothing once %s", async (_, happen) => {
    const { personId, cookie } = await signIn();
    await happen(personId);
    expect((await host.auth.visitorOf(cookie).actor()).kind).toBe("anonymous");
  });

  test("its use is remembered", async () => {
    const { personId, cookie } = await signIn();
    await db.session.updateMany({ where: { personId }, data: { updatedAt: new Date(0) } });
    await host.auth.visitorOf(cookie).actor();
    const used = await db.session.findMany({ where: { personId, updatedAt: { gt: new Date(0) } } });
    expect(used).toHaveLength(1);
  });

  test("is for https alone where the public address is", async () => {
    const secure = await startHost(unlimited, "https://samrad.example");
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const answer = await secure.post("/auth/sign-in/email-otp", { email, otp: await askForCode(email) });
    expect(answer.cookies.join()).toMatch(/^__Secure-samrad\.session_token=.*Secure/);
    expect((await secure.auth.visitorOf(answer.cookies[0]!.split(";")[0]).actor()).kind).toBe("member");
    await secure.app.close();
  });

  test("a page of another site cannot sign anybody in", async () => {
    const { actor } = await aMember(db);
    const email = await emailOf(actor.personId);
    const code = await askForCode(email);
    const foreign = {
      origin: "https://evil.example",
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "cors",
      cookie: "a=b",
    };
    const answer = await host.post("/auth/sign-in/email-otp", { email, otp: code }, foreign);
    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});

describe("passkeys", () => {
  test("options for signing in are for anybody, for a new key only for members", async () => {
    const open = await fetch(`${host.address}/auth/passkey/generate-authenticate-options`);
    expect(await open.json()).toMatchObject({ rpId: "localhost", challenge: expect.any(String) });
    const closed = await fetch(`${host.address}/auth/passkey/generate-register-options`);
    expect(closed.status).toBe(401);
    const { actor } = await aMember(db);
    const { cookies } = await host.post(`/cast/${actor.personId}`, {});
    const headers = { cookie: cookies[0]!.split(";")[0]! };
    const mine = await fetch(`${host.address}/auth/passkey/generate-register-options`, { headers });
    expect(await mine.json()).toMatchObject({ rp: { id: "localhost", name: "Samråd" } });
  });

  test("a made-up answer is refused", async () => {
    const answer = await host.post("/auth/passkey/verify-authentication", { response: { id: "made-up" } });
    expect(answer).toMatchObject({ status: 400, body: { reason: "passkey.failed" } });
  });
});

test("too many codes for one address are refused with the seconds to wait", async () => {
  const limited = await startHost(makeLimits(database.pool));
  const answers = [];
  for (let count = 0; count < 9; count++) {
    answers.push(await limited.post("/auth/email-otp/send-verification-otp", { email: "many@example.org" }));
  }
  expect(answers.slice(0, 8).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(answers[8]).toMatchObject({ status: 429, body: { code: "rate_limited", seconds: expect.any(Number) } });
  await limited.app.close();
});

test("a code goes out with the transaction that it is made in, or not at all", async () => {
  const undone = db.$transaction(async (tx) => {
    await sendMail(tx, { recipient: "undone@example.org", subject: "s", body: "b", at: now() });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await db.mail.count({ where: { recipient: "undone@example.org" } })).toBe(0);
});
