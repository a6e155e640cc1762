import { aMember } from "@samrad/domain/testing";
import type { MemberContext } from "@samrad/domain/context";
import { deactivatePerson } from "@samrad/domain/people/commands";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anAuthenticator, type Authenticator } from "../testing/authenticator.ts";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

let running: TestServer;
let origin: string;
let member: MemberContext;
beforeAll(async () => {
  running = await startTestServer();
  origin = `http://localhost:${new URL(running.address).port}`;
  member = await aMember(running.storage.db);
});
afterAll(() => running[Symbol.asyncDispose]());

async function call(path: string, { cookie = "", body }: { cookie?: string; body?: object } = {}) {
  const response = await fetch(`${origin}/auth/passkey/${path}`, {
    method: body ? "POST" : "GET",
    headers: { origin, cookie, "content-type": "application/json" },
    body: body ? JSON.stringify(body) : null,
  });
  const cookies = response.headers.getSetCookie().map((text) => text.split(";")[0]!);
  const answer = (await response.json()) as { challenge: string; reason?: string };
  return { status: response.status, body: answer, cookies };
}

/** What the browser keeps between the two steps of a ceremony. */
const jar = (...cookies: string[]) => cookies.filter(Boolean).join("; ");

async function register(key: Authenticator, name: string) {
  const session = await running.cookieOf(member);
  const options = await call("generate-register-options", { cookie: session });
  const body = { ...key.register(options.body.challenge, origin), name };
  return call("verify-registration", { cookie: jar(session, ...options.cookies), body });
}

async function begin() {
  const { body, cookies } = await call("generate-authenticate-options");
  return { challenge: body.challenge, cookie: jar(...cookies) };
}

async function unlock(key: Authenticator) {
  const { challenge, cookie } = await begin();
  return call("verify-authentication", { cookie, body: key.unlock(challenge, origin) });
}

test("a passkey is registered, named, signs in, and is removed", async () => {
  const key = anAuthenticator("localhost");
  expect(await register(key, "Min telefon")).toMatchObject({ status: 200, body: {} });
  const client = await running.clientOf(member);
  const [passkey] = await client.passkey.list.query();
  expect(passkey).toMatchObject({ name: "Min telefon" });
  const signedIn = await unlock(key);
  expect(signedIn).toMatchObject({ status: 200, body: {} });
  const me = await fetch(`${running.address}/trpc/person.me`, { headers: { cookie: jar(...signedIn.cookies) } });
  expect(await me.json()).toMatchObject({ result: { data: { id: member.actor.personId } } });
  await client.passkey.rename.mutate({ passkeyId: passkey!.id, name: "Gammal telefon" });
  const stranger = await running.clientOf(await aMember(running.storage.db));
  await expect(stranger.passkey.remove.mutate({ passkeyId: passkey!.id })).rejects.toMatchObject({
    data: { code: "not_found" },
  });
  await client.passkey.remove.mutate({ passkeyId: passkey!.id });
  expect(await unlock(key)).toMatchObject({ status: 400, body: { reason: "passkey.failed" } });
});

test("one unlocking counts once, and only for its own purpose and key", async () => {
  const key = anAuthenticator("localhost");
  await register(key, "Nyckel");
  const { challenge, cookie } = await begin();
  const body = key.unlock(challenge, origin);
  const answers = await Promise.all(Array.from({ length: 20 }, () => call("verify-authentication", { cookie, body })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const other = anAuthenticator("localhost");
  expect((await unlock(other)).status).toBe(400);
  const registration = await call("generate-register-options", { cookie: await running.cookieOf(member) });
  const misused = { cookie: jar(...registration.cookies), body: key.unlock(registration.body.challenge, origin) };
  expect((await call("verify-authentication", misused)).status).toBe(400);
});

test("a deactivated person's passkey opens nothing", async () => {
  const key = anAuthenticator("localhost");
  await register(key, "Nyckel");
  const administrator = await aMember(running.storage.db, { roles: ["administrator"] });
  await deactivatePerson(administrator, member.actor.personId);
  expect(await unlock(key)).toMatchObject({ status: 400, body: { reason: "passkey.failed" } });
  expect(await running.storage.db.session.count({ where: { personId: member.actor.personId } })).toBe(0);
});
