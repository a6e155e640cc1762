import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { beginReply, write } from "../pages/composer.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const text = "Enligt artikel 6.1 f i dataskyddsförordningen gäller detta. Den gyllene regeln om öppenhet gäller också.";
const shortened = "Den gyllene regeln om öppenhet";

const citations = (visitor: Visitor, number: number): Locator => post(visitor, number).locator("[data-citation]");
const textsOf = (visitor: Visitor, number: number) => citations(visitor, number).allInnerTexts();

async function selectWords({ page }: Visitor, words: string) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("[data-text-of='1']")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.nodeValue!.indexOf(wanted);
      if (start < 0) continue;
      document.getSelection()!.setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + wanted.length);
      return;
    }
  }, words);
}

async function goInto(visitor: Visitor, citation: Locator): Promise<Locator> {
  await citation.press("Enter");
  const card = visitor.page.getByRole("dialog");
  await card.waitFor();
  await expect.poll(() => card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  return card;
}

test("what a post cites has a card, by keyboard too, and is corrected by who wrote it", async () => {
  const alva = await signInAs("alva", { permissions: ["clipboard-read", "clipboard-write"] });
  const { page, t } = alva;
  const threadId = await aThread(alva, { title: "Vad säger artikel 6?", text });
  await alva.open(`/threads/${threadId}`);
  await isLive(alva);
  expect(await textsOf(alva, 1)).toEqual(["artikel 6.1 f i dataskyddsförordningen"]);

  const card = await goInto(alva, citations(alva, 1).first());
  await card.getByRole("link", { name: "EUR-Lex" }).waitFor();
  await expectNoAxeViolations(page);
  await card.getByRole("button", { name: t("citations.style_oscola") }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("Regulation (EU) 2016/679, art 6(1)(f)");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expect(
    await citations(alva, 1)
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);

  await (await goInto(alva, citations(alva, 1).first())).getByRole("button", { name: t("citations.is_wrong") }).click();
  await page.getByRole("button", { name: t("citations.save") }).click();
  await expect.poll(() => textsOf(alva, 1)).toEqual([]);

  await selectWords(alva, shortened);
  await page.getByRole("button", { name: t("citations.mark_selection") }).click();
  await page.getByRole("textbox", { name: t("citations.provision") }).fill("art. 5.1 a GDPR");
  await page.getByText("artikel 5.1 a i dataskyddsförordningen").waitFor();
  await page.getByRole("button", { name: t("citations.save") }).click();
  await expect.poll(() => textsOf(alva, 1)).toEqual([shortened]);

  await page.getByRole("button", { name: t("threads.post_actions", { number: 1 }), exact: true }).click();
  await page.getByRole("button", { name: t("citations.corrections"), exact: true }).click();
  const takeBack = page.getByRole("button", { name: t("citations.take_back_of", { text: shortened }) });
  await takeBack.click();
  await takeBack.waitFor({ state: "detached" });
  await expect.poll(() => textsOf(alva, 1)).toEqual([]);
});

test("what is cited is underlined while one writes, and in a reply that arrives live", async () => {
  const alva = await signInAs("alva");
  const samir = await signInAs("samir");
  const threadId = await aThread(alva, { title: "Vem ser hänvisningen?" });
  await alva.open(`/threads/${threadId}`);
  await isLive(alva);
  await aReply(samir, threadId, "Se 21 kap. 7 § OSL.");
  await expect.poll(() => textsOf(alva, 2)).toEqual(["21 kap. 7 § OSL"]);
  const editor = await beginReply(alva);
  await write(alva, editor, "Jämför artikel 9 GDPR");
  await expect.poll(() => editor.locator(".document-citation").allInnerTexts()).toEqual(["artikel 9 GDPR"]);
});
