import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const titled = ({ page }: Visitor, title: string) => page.getByRole("link", { name: title });

test("a search is narrowed down by operators, from the keyboard and by facets, and says what it did not understand", async () => {
  const jonas = await signInAs("jonas");
  const samir = await signInAs("samir");
  const word = "luftslottsregister";
  await aThread(jonas, { title: `Ett ${word}` });
  await aThread(samir, { title: `Samirs ${word}` });

  const { page, t, open } = samir;
  await open("/search");
  const field = page.getByRole("combobox", { name: t("search.field") });
  await field.pressSequentially(`${word} b`);
  await page.getByRole("option", { name: /^by:/ }).waitFor();
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.getByRole("option", { name: /^by:me/ }).waitFor();
  await field.press("ArrowDown");
  await field.press("Enter");
  expect(await field.inputValue()).toBe(`${word} by:me `);
  await field.press("Enter");
  await titled(samir, `Samirs ${word}`).waitFor();
  expect(await titled(samir, `Ett ${word}`).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get("q")).toBe(`${word} by:me`);

  await page.getByRole("link", { name: t("frame.remove_filter", { filter: "by:me" }) }).click();
  await titled(samir, `Ett ${word}`).waitFor();

  const asked = `${word} rum:hemligt`;
  await open(`/search?q=${encodeURIComponent(asked)}`);
  await page.getByText(t("search.problem_operator", { written: "rum:hemligt" })).waitFor();
  expect(await field.inputValue()).toBe(asked);
  await expectNoAxeViolations(page);
});

test("a part of a compound finds it, and a slip of the pen is told", async () => {
  const jonas = await signInAs("jonas");
  await aThread(jonas, { title: "Molntjänstleverantörsbedömning" });
  const samir = await signInAs("samir");
  const { page, t, open } = samir;
  // Words are learned a moment after they were written.
  await expect
    .poll(async () => (await samir.api.search.find.query({ text: "leverantörsbedömning" })).total, { timeout: 15_000 })
    .toBe(1);
  await open("/search?q=leverantörsbedömning");
  await titled(samir, "Molntjänstleverantörsbedömning").waitFor();
  await open("/search?q=Molntjänstleverantörsbedömnign");
  await titled(samir, "Molntjänstleverantörsbedömning").waitFor();
  const corrected = { from: "Molntjänstleverantörsbedömnign", to: "molntjänstleverantörsbedömning" };
  await page.getByText(t("search.corrected", corrected)).waitFor();
});

test("a search that is saved tells live what is new in it, and is forgotten again", async () => {
  const jonas = await signInAs("jonas");
  const samir = await signInAs("samir");
  const { page, t, open, api } = samir;
  const word = "trollsländeregister";
  const before = await api.notification.count.query();
  await open(`/search?q=${word}`);
  await page.getByRole("button", { name: t("saved_searches.save_this") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("saved_searches.name") }).fill("Trollsländor");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: t("saved_searches.save"), exact: true }).click();
  await page.getByText(t("saved_searches.kept_as", { name: "Trollsländor" })).waitFor();

  await open("/search");
  const row = page.getByRole("listitem").filter({ hasText: "Trollsländor" });
  await row.waitFor();
  const threadId = await aThread(jonas, { title: `Vårt ${word}` });
  await row.getByText(t("saved_searches.fresh", { count: 1, most: 100 })).waitFor();
  await expectNoAxeViolations(page);

  await open("/inbox");
  await page.getByRole("link", { name: t("inbox.of_search", { name: "Trollsländor" }) }).click();
  await titled(samir, `Vårt ${word}`).waitFor();
  await page.getByText(t("search.is_new"), { exact: true }).waitFor();
  await expect.poll(() => api.notification.count.query()).toBe(before);

  await aReply(jonas, threadId, `Mer om vårt ${word}.`);
  await expect.poll(() => api.notification.count.query(), { timeout: 15_000 }).toBe(before + 1);

  await open("/search");
  await row.getByRole("button", { name: t("saved_searches.delete_named", { name: "Trollsländor" }) }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("saved_searches.delete"), exact: true })
    .click();
  await page.getByText(t("saved_searches.none")).waitFor();
});
