import { sendMail } from "@samrad/domain/mail/commands";
import { aMember } from "@samrad/domain/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anEntrance, codeIn, startAuthHost } from "../testing/auth-host.ts";
import { makeLimits } from "./limits.ts";

const entrance = await anEntrance();
afterAll(() => entrance[Symbol.asyncDispose]());
const { db, host, database, ask, redeem, lastCode, askForCode, emailOf } = entrance;

/** A code that differs from another: chance gives two equal ones in a million. */
async function askForNewCode(email: string, other?: string): Promise<string> {
  const code = await askForCode(email);
  return code === other ? askForNewCode(email, other) : code;
}

const otherThan = (code: string) => (code === "111111" ? "222222" : "111111");

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

test("too many codes for one address are refused with the seconds to wait", async () => {
  const limited = await startAuthHost(database, { limits: makeLimits(database.pool) });
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
    await sendMail(tx, { recipient: "undone@example.org", subject: "s", body: "b", at: new Date() });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await db.mail.count({ where: { recipient: "undone@example.org" } })).toBe(0);
});
