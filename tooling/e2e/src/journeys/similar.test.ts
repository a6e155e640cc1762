import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { write } from "../pages/composer.ts";
import { aThread } from "../pages/factories.ts";
import { signInAs } from "../visitor.ts";

test("who is about to ask finds what was asked in another language, says so, and loses nothing", async () => {
  const jonas = await signInAs("jonas");
  const known = "Kan arbeidsgiver måle hvor fort de ansatte plukker varer?";
  const threadId = await aThread(jonas, { title: known, lang: "nb" });

  const samir = await signInAs("samir");
  const { page, t } = samir;
  await samir.open("/discussions/anonymisation/new");
  const title = page.getByRole("textbox", { name: t("threads.title") });
  const beside = page.getByRole("region", { name: t("similar.title") });
  await beside.getByText(t("similar.waiting")).waitFor();
  await title.fill("Får arbetsgivaren");
  await title.fill("Får arbetsgivaren mäta hur fort anställda plockar varor?");
  const link = beside.getByRole("link", { name: known });
  await link.waitFor();
  const body = page.getByRole("textbox", { name: t("discussions.first_post") });
  const inPage = () => body.evaluate((box) => box.getBoundingClientRect().top + window.scrollY);
  const before = await inPage();
  await expectNoAxeViolations(page);

  const opened = samir.context.waitForEvent("page");
  await link.click();
  const other = await opened;
  await other.waitForURL(`**/threads/${threadId}`);
  await other.close();

  await beside.getByRole("button", { name: t("similar.answers_me_named", { title: known }) }).click();
  await beside.getByText(t("similar.kept_answer")).waitFor();
  expect(await inPage()).toBe(before);
  await write(samir, body, "Vi har ett lager i Malmö.");
  expect(await title.inputValue()).toContain("plockar varor");
});

test("on a narrow page the list opens when it is asked for, by keyboard", async () => {
  const jonas = await signInAs("jonas");
  const known = "Kameraer i garderoben på et treningssenter";
  await aThread(jonas, { title: known, lang: "nb" });
  const samir = await signInAs("samir", { name: "narrow" });
  const { page, t } = samir;
  await page.setViewportSize({ width: 375, height: 800 });
  await samir.open("/discussions/anonymisation/new");
  await page.getByRole("textbox", { name: t("threads.title") }).fill("Kamera i gymmets omklädningsrum");
  const show = page.getByRole("button", { name: t("similar.show") });
  await expect.poll(() => show.isEnabled()).toBe(true);
  await show.press("Enter");
  await page.getByRole("link", { name: known }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: t("similar.none_of_these") }).press("Enter");
  await page.getByText(t("similar.kept_none")).waitFor();
});
