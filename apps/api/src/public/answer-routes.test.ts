import { writeAnswerText } from "@samrad/domain/answer-texts/commands";
import { giveAnswer } from "@samrad/domain/answers/commands";
import type { MemberContext } from "@samrad/domain/context";
import { aDocument, aMember, anAnswer, aQuestion, aSignatory } from "@samrad/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../testing/running-server.ts";

let running: TestServer;
let elin: MemberContext;
let gustav: MemberContext;

beforeAll(async () => {
  running = await startTestServer();
  const { db } = running.storage;
  elin = await aMember(db, { roles: ["member", "coordinator"] });
  gustav = await aSignatory(db, { name: "Integritetsverket <&>" });
});
afterAll(() => running[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, running.address), { headers: { accept: "text/html", "accept-language": "en", ...headers } });

async function anAnsweredQuestion(visibility: "public" | "network") {
  const { id, number } = await aQuestion(elin, {
    title: { sv: "Får <script> tränas?", en: "May <script> be trained?" },
  });
  await running.storage.db.question.update({ where: { id }, data: { visibility } });
  await writeAnswerText(elin, {
    questionId: id,
    version: 0,
    act: "change",
    lang: "sv",
    document: aDocument("Ja, efter en avvägning."),
  });
  await giveAnswer(gustav, anAnswer(id, { textVersion: 1, document: aDocument("Vi delar <b>bedömningen</b>.") }));
  return { id, number };
}

test("a public question that is answered has a page without script or cookies, in the language asked for", async () => {
  const { number } = await anAnsweredQuestion("public");
  const response = await ask(`/answers/Q-${number}`);
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(page).toContain("May &lt;script&gt; be trained?");
  expect(page).toContain('<html lang="en"');
  expect(page).toContain("Vi delar &lt;b&gt;bedömningen&lt;/b&gt;.");
  expect(page).toMatch(/lang="sv">\s*<p>Ja, efter en avvägning\.<\/p>/);
  expect(page).not.toMatch(/<script|style=|\son\w+=/);
  expect(await (await ask(`/answers/Q-${number}/sv`)).text()).toContain("Får &lt;script&gt; tränas?");
  const again = await ask(`/answers/Q-${number}`, { "if-none-match": response.headers.get("etag")! });
  expect(again.status).toBe(304);
});

test("of a question of the network nothing is told: the same as of none", async () => {
  const { id, number } = await anAnsweredQuestion("network");
  const { number: unanswered } = await aQuestion(elin);
  const none = await ask("/answers/Q-999999");
  const body = await none.text();
  for (const path of [
    `/answers/Q-${number}`,
    `/answers/Q-${unanswered}`,
    "/answers/Q-999999/sv",
    "/answers/nonsense",
  ]) {
    const response = await ask(path.replace("/sv", "/en"));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(body);
  }
  expect((await ask(`/answers/Q-${number}/feed.atom`)).status).toBe(404);
  const pages = ["/answers", `/answers/authorities/${gustav.actor.organisationId}`];
  for (const path of [...pages, `${pages[1]}/feed.atom`])
    expect(await (await ask(path)).text()).not.toContain(`Q-${number}`);
  await running.storage.db.question.update({ where: { id }, data: { visibility: "public" } });
  expect((await ask(`/answers/Q-${number}`)).status).toBe(200);
});

test("feeds have stable ids, absolute links and the time of the newest answer", async () => {
  const { id, number } = await anAnsweredQuestion("public");
  const answer = await running.storage.db.answer.findFirstOrThrow({ where: { questionId: id } });
  for (const path of [
    `/answers/Q-${number}/feed.atom`,
    `/answers/authorities/${gustav.actor.organisationId}/feed.atom`,
  ]) {
    const response = await ask(path);
    const feed = await response.text();
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(feed).toContain(`<id>urn:uuid:${answer.id}</id>`);
    expect(feed).toContain(`<updated>${answer.givenAt.toISOString()}</updated>`);
    expect(feed).toContain("Integritetsverket &lt;&amp;&gt;");
    const links = [...feed.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost/);
  }
});
