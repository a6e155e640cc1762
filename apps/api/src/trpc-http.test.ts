import { aMember } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

let running: TestServer;
let cookie: string;

beforeAll(async () => {
  running = await startTestServer();
  cookie = await running.cookieOf(await aMember(running.storage.db));
});
afterAll(() => running[Symbol.asyncDispose]());

type Answered = { status: number; answer: unknown };

async function ask(method: "GET" | "POST", path: string, input: unknown = {}): Promise<Answered> {
  const body = JSON.stringify(input);
  const isPost = method === "POST";
  const address = `${running.address}/trpc/${path}${isPost ? "" : `?input=${encodeURIComponent(body)}`}`;
  const headers = { cookie, ...(isPost && { "content-type": "application/json" }) };
  const response = await fetch(address, { method, headers, ...(isPost && { body }) });
  return { status: response.status, answer: await response.json() };
}

test("a query is answered alike by GET and by POST, for text that is too long for an address", async () => {
  const asked = ["concept.search", { text: "begrepp" }] as const;
  expect(await ask("POST", ...asked)).toEqual(await ask("GET", ...asked));
  expect(await ask("POST", "concept.suggest", { text: "dataskydd ".repeat(9_000) })).toMatchObject({ status: 200 });
});

test("nothing is changed by GET, and no procedure is found in a prototype", async () => {
  expect(await ask("GET", "notification.markAllRead")).toMatchObject({ status: 404 });
  expect(await ask("POST", "notification.markAllRead")).toMatchObject({ status: 200 });
  expect(await ask("POST", "constructor")).toMatchObject({ status: 404 });
});
