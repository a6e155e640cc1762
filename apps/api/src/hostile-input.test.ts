import { aDocument, aMember, aReply, aSpace, aThread } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDice, type Known, procedures } from "../testing/hostile-input.ts";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

const rounds = Number(process.env.HOSTILE_ROUNDS ?? 10);
const seed = Number(process.env.HOSTILE_SEED ?? 1);
/** Milliseconds. */
const longest = 2_000;

let running: TestServer;
let known: Known;

beforeAll(async () => {
  running = await startTestServer({ SAMRAD_DEMO: "1" });
  const { db } = running.storage;
  const alva = await aMember(db, { roles: ["member", "administrator"] });
  const space = await aSpace(db, { visibility: "public" });
  const thread = await aThread(alva, { spaceId: space.id });
  const post = await aReply(alva, thread.id);
  const { personId, organisationId } = alva.actor;
  const ids = [space.id, thread.id, thread.firstPostId, post.id, personId, organisationId];
  known = { ids, document: aDocument("Text") };
});
afterAll(() => running[Symbol.asyncDispose]());

/** Somebody new for each procedure: writes are counted by person, and some inputs end a session. */
async function aCaller() {
  const cookie = await running.cookieOf(await aMember(running.storage.db, { roles: ["member", "administrator"] }));
  return (path: string, isQuery: boolean, input: unknown) => call(cookie, { path, isQuery, input });
}

type Asked = { path: string; isQuery: boolean; input: unknown };

async function call(cookie: string, { path, isQuery, input }: Asked) {
  const body = JSON.stringify(input);
  const query = isQuery && body !== undefined ? `?input=${encodeURIComponent(body)}` : "";
  const started = performance.now();
  const response = await fetch(`${running.address}/trpc/${path}${query}`, {
    method: isQuery ? "GET" : "POST",
    headers: { cookie, "content-type": "application/json" },
    ...(isQuery || body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text(), took: performance.now() - started };
}

test.each(procedures)("$path answers whatever comes without a 5xx, and in time", async ({ path, isQuery, make }) => {
  const dice = aDice(seed);
  const call = await aCaller();
  for (let round = 0; round < rounds; round++) {
    const input = make(known, dice);
    const { status, text, took } = await call(path, isQuery, input);
    const answer = `${JSON.stringify(input)} -> ${status} ${text.slice(0, 300)}`;
    expect(status, answer).toBeLessThan(500);
    expect(text, answer).not.toMatch(/node_modules|\.ts:\d|prisma|postgres/i);
    expect(took, answer).toBeLessThan(longest);
  }
});
