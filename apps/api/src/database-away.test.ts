import pg from "pg";
import type { ErrorShape } from "@samrad/contracts/errors";
import type { MemberContext } from "@samrad/domain/context";
import { aMember, aSpace } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

let running: TestServer;
let alva: MemberContext;
let cookie: string;
let administrator: pg.Client;
let name: string;

beforeAll(async () => {
  running = await startTestServer();
  alva = await aMember(running.storage.db);
  cookie = await running.cookieOf(alva);
  await aSpace(running.storage.db);
  name = new URL(running.storage.url).pathname.slice(1);
  administrator = new pg.Client({
    connectionString: Object.assign(new URL(running.storage.url), { pathname: "/postgres" }).href,
  });
  await administrator.connect();
});
afterAll(async () => {
  await administrator.end();
  await running[Symbol.asyncDispose]();
});

async function setReachable(reachable: boolean) {
  await administrator.query(`alter database ${name} allow_connections ${reachable}`);
  await administrator.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
}

async function ask(path: string, body?: object) {
  const headers = {
    cookie,
    accept: "application/json",
    ...(body && { "content-type": "application/json", origin: running.address }),
  };
  const method = body ? "POST" : "GET";
  const response = await fetch(running.address + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as ErrorShape & { error?: { data: ErrorShape } };
  const shape = answer.error?.data ?? answer;
  return { status: response.status, wait: response.headers.get("retry-after"), code: shape.code, answer };
}

const questions: [string, object?][] = [
  ["/trpc/space.list"],
  ["/trpc/space.list,thread.list?batch=1&input=%7B%221%22%3A%7B%7D%7D"],
  ["/trpc/notification.markAllRead", {}],
  ["/files/0190c000-0000-7000-8000-000000000001"],
  ["/auth/passkey/generate-authenticate-options"],
  ["/auth/email-otp/send-verification-otp", { email: "a@example.org" }],
  ["/readyz"],
];

test("while the database is away every way in says when to try again, and tells nothing of it", async () => {
  await setReachable(false);
  // A connection that was cut is only noticed when it is used.
  await ask("/readyz");
  for (const [path, body] of questions) {
    const { answer, ...told } = await ask(path, body);
    expect(told, path).toMatchObject({ status: 503, wait: "5" });
    expect(JSON.stringify(answer), path).not.toMatch(/prisma|pg_|samrad_scratch|node_modules|127\.0\.0\.1/i);
  }
  expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
});

test("when it is back everything works, without a restart", async () => {
  await setReachable(true);
  await expect.poll(async () => (await ask("/readyz")).status, { timeout: 8_000 }).toBe(200);
  expect((await ask("/trpc/space.list")).status).toBe(200);
  expect((await ask("/trpc/notification.markAllRead", {})).status).toBe(200);
});
