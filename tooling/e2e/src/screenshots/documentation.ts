import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { longestThread, openWhole } from "../pages/every-page.ts";
import { signInAs, visit, type Visitor } from "../visitor.ts";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../../docs/screenshots");
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
  ["home", "/"],
  ["discussions", "/discussions"],
  ["search", "/search?q=berättigat intresse"],
  ["inbox", "/inbox"],
] as const)("%s", async ([name, address]) => {
  const alva = await signInAs("alva");
  await openWhole(alva, address);
  expect(await take(alva, name)).toBeGreaterThan(smallest);
});

/** The thread from its beginning, wherever reading goes on. */
async function openThread(visitor: Visitor) {
  const { page } = visitor;
  await openWhole(visitor, await longestThread(visitor, "legal-basis"));
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, 0));
      await visitor.settle();
      return page
        .getByRole("article", { name: visitor.t("threads.post_number", { number: 1 }) })
        .first()
        .isVisible();
    })
    .toBe(true);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => window.scrollTo(0, 0));
}

test("thread, in light and in dark", async () => {
  const samir = await signInAs("samir");
  await openThread(samir);
  await samir.page.getByText(castPeople.samir.name).first().waitFor();
  expect(await take(samir, "thread")).toBeGreaterThan(smallest);
  await samir.page.emulateMedia({ colorScheme: "dark" });
  expect(await take(samir, "thread-dark")).toBeGreaterThan(smallest);
});

test("thread, on a phone", async () => {
  const samir = await signInAs("samir", { viewport: phone, isMobile: true, hasTouch: true });
  await openThread(samir);
  expect(await take(samir, "thread-phone")).toBeGreaterThan(smallest);
});

test("people", async () => {
  const jonas = await signInAs("jonas");
  await openWhole(jonas, "/people");
  expect(await take(jonas, "people")).toBeGreaterThan(smallest);
});

test("sign-in", async () => {
  const visitor = await visit();
  await openWhole(visitor, "/sign-in");
  expect(await take(visitor, "sign-in")).toBeGreaterThan(smallest);
});
