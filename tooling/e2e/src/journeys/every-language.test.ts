import { castPeople } from "@samrad/domain/demo/cast";
import { languages } from "@samrad/i18n/languages";
import { describe, expect, onTestFinished, test } from "vitest";
import { longestThread, memberPages, openPages, openWhole } from "../pages/every-page.ts";
import { signInAs, visit, type Visitor } from "../visitor.ts";
import { messageIds } from "../words.ts";

const missing = /status of 404/;

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

/** Each page in one language: that every text there is stands in all of them is what the catalogues' own tests tell. */
const shareOf = (language: (typeof languages)[number], paths: readonly string[]) =>
  paths.filter((_, index) => index % languages.length === languages.indexOf(language));

describe.each(languages)("in the language %s", (language) => {
  test("pages speak it, and no text is missing", async () => {
    const ids = new Set(await messageIds());
    const visitor = await visit({ language });
    visitor.expectComplaint(missing);
    const member = await signInAs("jonas");
    member.expectComplaint(missing);
    await chooseLanguage(member, language);
    onTestFinished(() => chooseLanguage(member, "sv"));
    const speaks = async (reader: Visitor, path: string) => {
      await openWhole(reader, path);
      const lang = await reader.page.getAttribute("html", "lang");
      expect({ path, lang, raw: await rawTexts(reader, ids) }).toEqual({ path, lang: language, raw: [] });
    };
    const readAll = async (reader: Visitor, paths: readonly string[]) => {
      for (const path of paths) await speaks(reader, path);
    };
    await Promise.all([
      readAll(visitor, shareOf(language, Object.values(openPages))),
      readAll(member, [...shareOf(language, Object.values(memberPages)), await longestThread(member)]),
    ]);
  }, 240_000);
});
