import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { overlappingTexts } from "../overlaps.ts";
import { longestThread, memberPages, openPages, openWhole } from "../pages/every-page.ts";
import { freshContext, signInAs, visit, type Visitor } from "../visitor.ts";

const missing = /status of 404/;
// One browser for all pages each: loading the app anew takes longer than looking at it.
let anybodys: BrowserContext;
let jonass: BrowserContext;
let signedIn = false;

beforeAll(async () => {
  anybodys = await freshContext();
  jonass = await freshContext();
});
afterAll(async () => {
  await anybodys.close();
  await jonass.close();
});

async function anybody(): Promise<Visitor> {
  const visitor = await visit({ within: anybodys });
  visitor.expectComplaint(missing);
  return visitor;
}

/** The administrator, signed in once. */
async function jonas(): Promise<Visitor> {
  const visitor = await (signedIn ? visit({ within: jonass, name: "jonas" }) : signInAs("jonas", { within: jonass }));
  signedIn = true;
  visitor.expectComplaint(missing);
  return visitor;
}

/** How far the page is wider than the window, in pixels. */
const overhang = ({ page }: Visitor) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function expectSoundPage(visitor: Visitor) {
  const { page } = visitor;
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  expect(await page.title()).toContain(heading);
  expect(await page.getByRole("main").count()).toBe(1);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(visitor)).toBeLessThanOrEqual(0);
  expect(await overlappingTexts(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await overlappingTexts(page)).toEqual([]);
  await expectNoAxeViolations(page);
}

describe("to a visitor", () => {
  test.for(Object.entries(openPages))("%s is sound in every light and size", async ([, path]) => {
    const visitor = await anybody();
    await openWhole(visitor, path);
    await expectSoundPage(visitor);
  });

  test("a public thread is sound and can be read without signing in", async () => {
    const visitor = await anybody();
    await openWhole(visitor, await longestThread(visitor));
    await expectSoundPage(visitor);
    expect(await visitor.page.getByText(visitor.t("threads.sign_in_to_reply")).isVisible()).toBe(true);
  });
});

describe("to a member", () => {
  test.for(Object.entries(memberPages))("%s is sound in every light and size", async ([, path]) => {
    const visitor = await jonas();
    await openWhole(visitor, path);
    await expectSoundPage(visitor);
  });

  test("a long thread is sound in every light and size", async () => {
    const visitor = await jonas();
    await openWhole(visitor, await longestThread(visitor));
    await expectSoundPage(visitor);
  });
});
