import type { RefusedVocabulary } from "@samrad/contracts/vocabulary-files";
import { aMember } from "@samrad/domain/testing";
import type { MemberContext } from "@samrad/domain/context";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/running-server.ts";

const head = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix c: <urn:test:> .\n";

let running: TestServer;
let elin: MemberContext;
let samir: MemberContext;

beforeAll(async () => {
  running = await startTestServer();
  elin = await aMember(running.storage.db, { roles: ["member", "coordinator"] });
  samir = await aMember(running.storage.db);
});
afterAll(() => running[Symbol.asyncDispose]());

const count = () => running.storage.db.concept.count();

async function bring(member: MemberContext | undefined, text: string, search = "") {
  const headers = { "content-type": "text/turtle", ...(member && { cookie: await running.cookieOf(member) }) };
  const address = new URL(`/vocabulary?name=garden.ttl${search}`, running.address);
  const answer = await fetch(address, { method: "POST", headers, body: head + text });
  return { status: answer.status, body: (await answer.json()) as RefusedVocabulary };
}

test("a coordinator brings a vocabulary, and everybody gets it back", async () => {
  const { status, body } = await bring(elin, 'c:bed a skos:Concept ; skos:prefLabel "rabatt"@sv, "bed"@en .');
  expect([status, body]).toEqual([200, { concepts: 1, created: 1, changed: 0 }]);
  for (const path of ["/vocabulary.ttl", "/vocabulary.jsonld"])
    expect(await (await fetch(new URL(path, running.address))).text()).toContain("rabatt");
});

test("nobody else does", async () => {
  const before = await count();
  const text = 'c:path a skos:Concept ; skos:prefLabel "gång"@sv .';
  expect((await bring(samir, text)).status).toBe(403);
  expect((await bring(undefined, text)).status).toBe(401);
  expect(await count()).toBe(before);
});

test.each([
  ["file.not_readable", 'c:a a skos:Concept ; skos:prefLabel "ett@sv .'],
  ["language.unknown", 'c:a a skos:Concept ; skos:prefLabel "ett"@sv, "eins"@de .'],
  ["language.missing", 'c:a a skos:Concept ; skos:prefLabel "ett" .'],
  [
    "broader.cycle",
    'c:a a skos:Concept ; skos:prefLabel "ett"@sv ; skos:broader c:b . c:b a skos:Concept ; skos:prefLabel "två"@sv ; skos:broader c:a .',
  ],
  ["file.no_concepts", ""],
])("what is wrong with a file is said, and nothing of it is kept: %s", async (reason, text) => {
  const before = await count();
  const { status, body } = await bring(elin, text);
  expect(status).toBe(422);
  expect(body.problems.map((problem) => problem.reason)).toContain(reason);
  expect(await count()).toBe(before);
});

test("other languages are left out where that is wished", async () => {
  const { status } = await bring(elin, 'c:leaf a skos:Concept ; skos:prefLabel "löv"@sv, "Blatt"@de .', "&skip=true");
  expect(status).toBe(200);
});
