import { castPeople } from "@samrad/domain/demo/cast";
import { languages } from "@samrad/i18n/languages";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { longestThread, memberPages, openPages, openWhole } from "../pages/every-page.ts";
import { freshContext, signInAs, visit, type Visitor } from "../visitor.ts";
import { messageIds } from "../words.ts";

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
  await page.setViewportSize({ width: 1280, height: 800 });
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

/** All that a page says, aloud too. */
const saidOn = ({ page }: Visitor) =>
  page.evaluate(() => {
    const attributes = ["aria-label", "title", "placeholder", "alt", "data-tooltip"];
    const elements = [...document.querySelectorAll("body *:not(script)")];
    const texts = elements.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ""));
    return [document.title, document.body.textContent, ...texts].join("\n");
  });

const idLike = /\b[a-z]+(?:\.[a-z0-9_]+)+\b/g;
const unfilled = /\{[a-z]+[,}]/g;

/** What the page shows of the workings of its texts: ids without a text, placeholders without a value. */
async function rawTexts(visitor: Visitor, ids: ReadonlySet<string>): Promise<string[]> {
  const said = await saidOn(visitor);
  const found = [...said.matchAll(idLike)].map(([word]) => word).filter((word) => ids.has(word));
  return [...found, ...[...said.matchAll(unfilled)].map(([word]) => word)];
}

async function chooseLanguage({ api }: Visitor, language: (typeof languages)[number]) {
  const { name, title } = castPeople.jonas;
  await api.person.update.mutate({ name, title, language, theme: "system", timeZone: "Europe/Stockholm" });
}

describe.each(languages)("in the language %s", (language) => {
  test("every page speaks it, and no text is missing", async () => {
    const ids = new Set(await messageIds());
    const visitor = await visit({ language });
    visitor.expectComplaint(missing);
    const member = await jonas();
    await chooseLanguage(member, language);
    onTestFinished(() => chooseLanguage(member, "sv"));
    const speaks = async (reader: Visitor, path: string) => {
      await openWhole(reader, path);
      const lang = await reader.page.getAttribute("html", "lang");
      expect({ path, lang, raw: await rawTexts(reader, ids) }).toEqual({ path, lang: language, raw: [] });
    };
    const readAll = async (reader: Visitor, paths: string[]) => {
      for (const path of paths) await speaks(reader, path);
    };
    await Promise.all([
      readAll(visitor, Object.values(openPages)),
      readAll(member, [...Object.values(memberPages), await longestThread(member)]),
    ]);
  }, 120_000);
});
