import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
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
  ["search", "/search?q=anonymisering"],
  ["inbox", "/inbox"],
] as const)("%s", async ([name, address]) => {
  const alva = await signInAs("alva");
  await openWhole(alva, address);
  expect(await take(alva, name)).toBeGreaterThan(smallest);
});

test("thread, in light, in dark and on a phone", async () => {
  const alva = await signInAs("alva");
  const { page } = alva;
  await openWhole(alva, await longestThread(alva));
  expect(await take(alva, "thread")).toBeGreaterThan(smallest);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await take(alva, "thread-dark")).toBeGreaterThan(smallest);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(phone);
  await openWhole(alva, await longestThread(alva));
  expect(await take(alva, "thread-phone")).toBeGreaterThan(smallest);
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
