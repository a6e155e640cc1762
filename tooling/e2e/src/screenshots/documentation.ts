import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { demoSpaces } from "@samrad/domain/demo/spaces";
import { expect, test } from "vitest";
import { openWhole } from "../pages/every-page.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, visit, type Visitor } from "../visitor.ts";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../../docs/screenshots");
const tall = { width: 1280, height: 1400 };
const phone = { width: 375, height: 812 };
/** Bytes: a picture of an empty page is smaller. */
const smallest = 10_000;

/** Takes a picture of what the window shows; returns its size in bytes. */
async function take({ page }: Visitor, name: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
  return picture.length;
}

test.for([
  ["alva", "home", "/"],
  ["alva", "discussions", "/discussions"],
  ["alva", "search", "/search?q=berättigat intresse"],
  ["alva", "inbox", "/inbox"],
  ["elin", "questions", "/questions"],
  ["elin", "question", "/questions/Q-3"],
  ["elin", "workbench", "/workbench"],
  ["elin", "concepts", "/concepts"],
  ["elin", "trends", "/trends"],
  ["elin", "report", "/report"],
  ["samir", "law", "/law/celex:32016R0679/art_6"],
  ["jonas", "people", "/people"],
] as const)("%s: %s", async ([person, name, address]) => {
  const visitor = await signInAs(person, { viewport: { width: 1280, height: 900 } });
  await openWhole(visitor, address);
  expect(await take(visitor, name)).toBeGreaterThan(smallest);
});

test("what authorities have published", async () => {
  const visitor = await visit();
  await openWhole(visitor, "/answers");
  expect(await take(visitor, "answers")).toBeGreaterThan(smallest);
});

/** A thread of two countries with quotations and an outcome, from its beginning. */
async function openThread(visitor: Visitor) {
  const { page, api, t } = visitor;
  const { threads } = await api.thread.list.query({ spaceId: demoSpaces["automated-decisions"].id });
  const shown = threads.find(({ lang, status }) => lang === "sv" && status === "resolved");
  await openWhole(visitor, `/threads/${shown?.id}`);
  await isLive(visitor);
  await page.getByText(t("threads.nobody_here")).waitFor({ state: "detached" });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  await post(visitor, 1).waitFor();
}

test("thread, in light and in dark", async () => {
  const samir = await signInAs("samir", { viewport: tall });
  await openThread(samir);
  expect(await take(samir, "thread")).toBeGreaterThan(smallest);
  await samir.page.emulateMedia({ colorScheme: "dark" });
  expect(await take(samir, "thread-dark")).toBeGreaterThan(smallest);
});

test("thread, on a phone", async () => {
  const samir = await signInAs("samir", { viewport: phone, isMobile: true, hasTouch: true });
  await openThread(samir);
  expect(await take(samir, "thread-phone")).toBeGreaterThan(smallest);
});

test("sign-in", async () => {
  const visitor = await visit();
  await openWhole(visitor, "/sign-in");
  expect(await take(visitor, "sign-in")).toBeGreaterThan(smallest);
});
