import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { signInAs } from "../visitor.ts";

test("a coordinator finds a concept by keyboard, renames it, and undoes it; the tree keeps its shape", async () => {
  const { page, open, settle, t } = await signInAs("elin");
  await open("/concepts");
  const tree = page.getByRole("tree");
  await tree.getByRole("treeitem").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await tree.locator("[aria-expanded=true]").waitFor();
  await page.getByLabel(t("concepts.search")).fill("DPIA");
  await page
    .getByRole("list", { name: t("concepts.found") })
    .getByRole("link")
    .first()
    .press("Enter");
  await page.getByRole("heading", { level: 1, name: "konsekvensbedömning avseende dataskydd" }).waitFor();
  await settle();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: t("concepts.edit"), exact: true }).press("Enter");
  await page.getByLabel(t("concepts.preferred")).first().fill("dataskyddsbedömning");
  await page.getByRole("button", { name: t("concepts.save") }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "dataskyddsbedömning" }).waitFor();
  await page
    .getByRole("button", { name: t("concepts.undo") })
    .first()
    .press("Enter");
  await page.getByRole("heading", { level: 1, name: "konsekvensbedömning avseende dataskydd" }).waitFor();
});

test("concepts are suggested from what one writes, in any language, and one key takes one; who follows it hears of it", async () => {
  const follower = await signInAs("nora");
  const [dpia] = await follower.api.concept.search.query({ text: "DPIA", lang: "nb" });
  await follower.api.concept.follow.mutate({ conceptId: dpia!.id });
  const { page, open, t } = await signInAs("samir");
  await open("/discussions/legal-basis/new");
  await page.getByLabel(t("threads.title")).fill("Vurderinga av personvernkonsekvensar: hvem gjør den?");
  await page.locator("[aria-keyshortcuts='Alt+1']").waitFor();
  await page.keyboard.press("Alt+Digit1");
  await page
    .getByRole("list", { name: t("concepts.chosen") })
    .getByRole("button")
    .waitFor();
  await page.getByRole("textbox", { name: t("discussions.first_post") }).fill("Vi undrar.");
  await page.getByRole("button", { name: t("discussions.open_thread") }).click();
  const chip = page.getByRole("list", { name: t("concepts.title") }).getByRole("link");
  await chip.waitFor();
  expect(await chip.textContent()).toBe("konsekvensbedömning avseende dataskydd");
  await follower.open("/inbox");
  await follower.page.getByText("Vurderinga av personvernkonsekvensar").first().waitFor();
  await follower.open(`/discussions?concept=${dpia!.id}`);
  await follower.page.getByText("Vurderinga av personvernkonsekvensar").first().waitFor();
});
