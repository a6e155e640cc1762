import { aMember } from "@samrad/domain/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anEntrance, startAuthHost } from "../testing/auth-host.ts";

const entrance = await anEntrance();
afterAll(() => entrance[Symbol.asyncDispose]());
const { db, host, database, askForCode, emailOf } = entrance;

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
    [
      "the person is deactivated",
      (id: string) => db.person.update({ where: { id }, data: { deactivatedAt: new Date() } }),
    ],
    [
      "the membership has ended",
      (personId: string) => db.membership.updateMany({ where: { personId }, data: { leftAt: new Date() } }),
    ],
    [
      "the organisation is deactivated",
      (personId: string) =>
        db.organisation.updateMany({
          where: { memberships: { some: { personId } } },
          data: { deactivatedAt: new Date() },
        }),
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
    const secure = await startAuthHost(database, { publicUrl: "https://samrad.example" });
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
