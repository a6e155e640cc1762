import { aMember, aSpace, aThread } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

let running: TestServer;

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  const alva = await aMember(db);
  const open = await aSpace(db, { visibility: "public" });
  const network = await aSpace(db);
  await aThread(alva, { spaceId: open.id, title: "Får <alla> läsa & följa?", text: "Artikel 6.1 f GDPR." });
  await aThread(alva, { spaceId: network.id, title: "Bara för nätverket", text: "Artikel 6 GDPR." });
});
afterAll(() => running[Symbol.asyncDispose]());

const read = (path: string) => fetch(new URL(path, running.address));

test("what cites a provision comes as Atom, and nobody gets what is not public", async () => {
  const answer = await read("/feeds/law/celex:32016R0679/art_6");
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  expect(text.match(/<entry>/g)).toHaveLength(1);
  expect(text).toContain("läsa &");
  expect(text).not.toContain("nätverket");
});

test("a feed is named in the language that is asked for", async () => {
  const titleIn = async (lang: string) =>
    /<title>(.*?)<\/title>/.exec(await (await read(`/feeds/law/celex:32016R0679/art_6?lang=${lang}`)).text())?.[1];
  expect(await titleIn("sv")).toContain("artikel 6 i dataskyddsförordningen");
  expect(await titleIn("nn")).toContain("artikkel 6 i personvernforordningen");
});

test("a provision without a key has no feed", async () => {
  expect((await read("/feeds/law/nonsense")).status).toBe(404);
});
