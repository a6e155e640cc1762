import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { addFootnote, addTable, mention, reply, sendReply, write } from "../pages/composer.ts";
import {
  chooseThreadAction,
  choosePostAction,
  expectPostsOnce,
  goToEnd,
  isLive,
  post,
  reaction,
  timesShown,
} from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const title = "Vilken grund bär återträning på sparade samtal?";
const question = "Integritetsskyddsgrindarna i förarbetena talar mot att spara samtalen längre än ändamålet kräver.";
const answer = "Vi raderar samtalen efter trettio dagar och tränar om utan dem.";
const norwegian = "Hos oss står konsekvensmatrisen for slike samtaler i veilederen.";
const later = "Det prövade vi i våras med gott resultat.";
const outcome = "Samtalen raderas efter trettio dagar.";

const list = "/discussions/legal-basis";

async function openThread(alva: Visitor) {
  const { page, t } = alva;
  await page.getByRole("link", { name: t("discussions.new_thread") }).click();
  await page.getByRole("textbox", { name: t("threads.title") }).fill(title);
  await write(alva, page.getByRole("textbox", { name: t("discussions.first_post") }), question);
  await addFootnote(alva, "Prop. 2017/18:105 s. 46.");
  await addTable(alva, ["Grund", "Bärkraft", "Samtycke", "Svag"]);
  await page.getByRole("button", { name: t("discussions.open_thread") }).click();
  await page.waitForURL(/\/threads\//);
}

/** The link in the rail says how much there is. */
const inboxLink = ({ page, t }: Visitor) =>
  page.getByRole("navigation", { name: t("frame.navigation") }).getByRole("link", { name: t("frame.inbox") });

async function inboxCount(visitor: Visitor): Promise<number> {
  const name = (await inboxLink(visitor).getAttribute("aria-label")) ?? "0";
  return Number(/\d+/.exec(name)?.[0]);
}

async function answerWithQuotation(samir: Visitor) {
  const { page, t } = samir;
  await post(samir, 1).getByText(question).selectText();
  await page.getByRole("button", { name: t("threads.quote_selection") }).click();
  const editor = page.getByRole("textbox", { name: t("threads.your_reply") });
  await editor.getByText(question).waitFor();
  await write(samir, editor, answer);
  await mention(samir, castPeople.alva.name);
  await sendReply(samir);
  await expect.poll(() => timesShown(samir, answer)).toBe(1);
}

/** Searches from the keyboard and goes to one of the posts that are found. */
async function find(visitor: Visitor, words: string, { count, number }: { count: number; number: number }) {
  const { page, t, open } = visitor;
  await open("/");
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: t("search.field") }).fill(words);
  await page.keyboard.press("Enter");
  await page
    .getByRole("status")
    .filter({ hasText: t("search.total", { count }) })
    .waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: t("search.post_number", { number }) })
    .getByRole("link", { name: title })
    .click();
  await post(visitor, number).waitFor();
}

test("three lawyers of three organisations deliberate, and each sees at once what the others do", async () => {
  const [alva, samir, ingrid] = await Promise.all([signInAs("alva"), signInAs("samir"), signInAs("ingrid")]);
  await Promise.all([alva, samir, ingrid].map((visitor) => visitor.open(list)));
  await Promise.all([alva, samir, ingrid].map(isLive));

  await openThread(alva);
  await post(alva, 1).getByRole("table").waitFor();
  await alva.page.getByRole("link", { name: alva.t("frame.home") }).click();
  const before = await inboxCount(alva);

  for (const reader of [samir, ingrid]) {
    await reader.page.getByRole("link", { name: title }).click();
    await post(reader, 1).getByRole("cell", { name: "Samtycke" }).waitFor();
    await post(reader, 1).getByText("Prop. 2017/18:105").waitFor();
  }
  expect(await ingrid.page.getAttribute("html", "lang")).toBe("nb");
  expect(
    await post(ingrid, 1)
      .getByText(question)
      .evaluate((node) => node.closest("[lang]")?.getAttribute("lang")),
  ).toBe("sv");

  await answerWithQuotation(samir);
  await post(ingrid, 2).getByText(answer).waitFor();
  const source = post(ingrid, 2).getByRole("figure");
  await source.getByText(castPeople.alva.name).waitFor();
  await source.getByRole("link", { name: ingrid.t("document.quote_post", { number: 1 }) }).waitFor();

  await expect.poll(() => inboxCount(alva)).toBe(before + 1);
  await inboxLink(alva).click();
  await alva.page.getByRole("link", { name: title }).first().click();
  await post(alva, 2).getByText(`@${castPeople.alva.name}`).waitFor();
  await expect.poll(() => inboxCount(alva)).toBe(before);

  await goToEnd(alva);
  await reply(ingrid, norwegian);
  await post(alva, 3).getByText(norwegian).waitFor();
  await post(samir, 3).getByText(norwegian).waitFor();
  await goToEnd(alva);
  await reply(samir, later);
  await post(alva, 4).getByText(later).waitFor();

  await reaction(ingrid, 1).click();
  await reaction(alva, 1, { count: 1 }).waitFor();
  await reaction(samir, 1, { count: 1 }).click();
  await reaction(ingrid, 1, { count: 2 }).waitFor();

  await choosePostAction(alva, 1, "threads.edit");
  await write(alva, alva.page.getByRole("textbox", { name: alva.t("threads.edit_post", { number: 1 }) }), "Övrigt");
  await alva.page.getByRole("button", { name: alva.t("threads.save_edit") }).click();
  await samir.page.getByRole("button", { name: samir.t("threads.revisions_of", { number: 1 }) }).click();
  const diff = samir.page.getByRole("dialog");
  await diff.getByRole("insertion").filter({ hasText: "Övrigt" }).waitFor();
  expect(await diff.getByRole("deletion").filter({ hasText: "Samtycke" }).count()).toBe(0);
  await diff.getByRole("button", { name: samir.t("frame.close") }).click();

  await chooseThreadAction(alva, "threads.resolve");
  await write(alva, alva.page.getByRole("textbox", { name: alva.t("threads.outcome") }), outcome);
  await alva.page
    .getByRole("dialog")
    .getByRole("button", { name: alva.t("threads.resolve") })
    .click();
  for (const reader of [samir, ingrid]) {
    const section = reader.page.getByRole("region", { name: reader.t("threads.outcome") });
    await section.getByText(outcome).waitFor();
    await section.getByText(castPeople.alva.name).waitFor();
  }
  await chooseThreadAction(alva, "threads.act_reopen");
  for (const reader of [samir, ingrid])
    await reader.page.getByText(reader.t("threads.status_open"), { exact: true }).first().waitFor();

  for (const reader of [alva, samir, ingrid]) {
    await expectPostsOnce(reader, 4);
    for (const text of [answer, norwegian, later]) expect(await timesShown(reader, text)).toBe(1);
  }
  // The passage stands in the question and in the answer that quotes it.
  await find(samir, "integritetsskyddsgrind", { count: 2, number: 1 });
  await find(ingrid, "konsekvensmatrise", { count: 1, number: 3 });
  await expectNoAxeViolations(samir.page);
}, 120_000);
