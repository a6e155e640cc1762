import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { addressOf, signInAs, visit } from "../visitor.ts";

const limit = 250_000;
const mostFiles = 30;
/** Milliseconds. */
const longAfter = 1_000;

test("the first load of a thread takes less than 250 kB of script", async () => {
  const alva = await signInAs("alva");
  const threadId = await aThread(alva, { title: "Hur mycket väger en tråd?" });
  const reader = await visit({ storageState: await alva.context.storageState() });
  const responses: { url: string; at: number }[] = [];
  reader.page.on("response", (response) => {
    if (response.request().resourceType() === "script") responses.push({ url: response.url(), at: Date.now() });
  });
  await reader.open(`/threads/${threadId}`);
  await post(reader, 1).waitFor();
  // What is fetched ahead when the page has stood for a while is no part of its first load.
  const shown = Date.now() + longAfter;
  await isLive(reader);
  const first = responses.filter(({ at }) => at < shown);
  // Once more: what runs beside the page keeps its answers from whoever looks at the page.
  const bodyOf = async (url: string) => (await reader.page.request.get(url)).body();
  const sizes = await Promise.all(first.map(async ({ url }) => gzipSync(await bodyOf(url)).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.info(`A thread page is ${Math.round(total / 1000)} kB of script (gzip) in ${sizes.length} files.`);
  expect(total).toBeLessThan(limit);
  expect(sizes.length).toBeLessThan(mostFiles);
});

test("a thread is asked for once, before the scripts that draw it have come", async () => {
  const alva = await signInAs("alva");
  const threadId = await aThread(alva, { title: "Vem frågar först?" });
  const reader = await visit({ storageState: await alva.context.storageState() });
  const asked: string[] = [];
  reader.page.on("request", (request) => {
    if (request.url().includes("thread.get")) asked.push(request.headers()["content-type"] ?? "ahead");
  });
  await reader.open(`/threads/${threadId}?post=1`);
  await post(reader, 1).waitFor();
  await isLive(reader);
  // The client says what its questions are written in, and what is asked ahead does not.
  expect(asked).toEqual(["ahead"]);
});

test("the document of a page asks for the scripts and style sheets of that page", async () => {
  const reader = await visit();
  await reader.open("/concepts");
  const answer = await reader.page.request.get(reader.page.url(), { headers: { accept: "text/html" } });
  const html = await answer.text();
  const sheets = await reader.page
    .locator("link[rel=stylesheet]")
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  expect(html).toMatch(/modulepreload[^>]*concepts/);
  expect(sheets.filter((path) => !html.includes(path))).toEqual([]);
});

test("pages without a script have their style sheet", async () => {
  const reader = await visit();
  await reader.open("/concepts");
  const address = new URL("/answers", reader.page.url()).href;
  const html = await (await reader.page.request.get(address)).text();
  const [, sheet = ""] = /rel="stylesheet"[^>]*href="([^"]+)"/.exec(html) ?? [];
  expect((await reader.page.request.get(new URL(sheet, address).href)).headers()["content-type"]).toContain("text/css");
});

test.each([
  ["the first script", "**/assets/index-*.js"],
  ["the texts", "**/assets/sv-first-*.js"],
])("a document without %s says so, and tries again", async (_what, files) => {
  const reader = await visit();
  reader.expectComplaint(/Failed to (load resource|fetch dynamically imported module)/);
  await reader.page.route(files, (route) => route.abort());
  await reader.page.goto(addressOf("/concepts"));
  const said = reader.page.getByRole("alert");
  await said.waitFor();
  await reader.page.unroute(files);
  await said.getByRole("link").first().click();
  await reader.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await said.count()).toBe(0);
});

test("a page whose style does not come is a page all the same", async () => {
  const reader = await visit();
  reader.expectComplaint(/Failed to load resource/);
  await reader.page.route("**/assets/styles-*.css", (route) => route.abort());
  await reader.open("/concepts");
  expect(await reader.page.locator("#not-loaded").isVisible()).toBe(false);
});

test("no style asks what stands in the whole page, which a browser would look through for all that comes to it", async () => {
  const reader = await visit();
  await reader.open("/concepts");
  const ofPage = await reader.page.evaluate(() => {
    const selectorsIn = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? rule.selectorText
          : "cssRules" in rule
            ? selectorsIn(rule.cssRules as CSSRuleList)
            : [],
      );
    return [...document.styleSheets].flatMap((sheet) => selectorsIn(sheet.cssRules));
  });
  expect(ofPage.length).toBeGreaterThan(500);
  expect(ofPage.filter((selector) => /(^|[\s,])(html|body|:root)[^\s,]*:has\(/.test(selector))).toEqual([]);
});
