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
  await page
    .getByRole("textbox", { name: t("threads.title") })
    .fill("Vurderinga av personvernkonsekvensar: hvem gjør den?");
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

test("a coordinator brings a vocabulary as a file: what is wrong with it is said, and then it is there", async () => {
  const { page, open, t, expectComplaint } = await signInAs("elin");
  expectComplaint(/422/);
  await open("/concepts");
  await page.getByRole("button", { name: t("concepts.import"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  const bring = async (label: string) => {
    const text = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:garden:bed> a skos:Concept ; skos:prefLabel ${label} .`;
    const file = { name: "garden.ttl", mimeType: "text/turtle", buffer: Buffer.from(text) };
    await dialog.getByLabel(t("concepts.import_file")).setInputFiles(file);
    await dialog.getByRole("button", { name: t("concepts.import_act") }).click();
  };
  await bring('"Beet"@de');
  await dialog.getByText(t("concepts.import_problem.language.unknown")).waitFor();
  await expectNoAxeViolations(page);
  await bring('"trädgårdsrabatt"@sv');
  await dialog.waitFor({ state: "detached" });
  await page.getByLabel(t("concepts.search")).fill("trädgårdsrabatt");
  await page
    .getByRole("list", { name: t("concepts.found") })
    .getByRole("link")
    .first()
    .waitFor();
});

test("the vocabulary that is taken out as a file changes nothing when it is brought in again", async () => {
  const { page, open, t } = await signInAs("elin");
  await open("/concepts");
  for (const format of ["ttl", "jsonld"]) {
    const address = await page
      .locator(`a[href="/vocabulary.${format}"]`)
      .evaluate((link: HTMLAnchorElement) => link.href);
    const buffer = await (await page.request.get(address)).body();
    await page.getByRole("button", { name: t("concepts.import"), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t("concepts.import_file")).setInputFiles({ name: `all.${format}`, mimeType: "", buffer });
    await dialog.getByRole("button", { name: t("concepts.import_act") }).click();
    const concepts = await page.getByText(/ begrepp lästes: 0 nya, 0 ändrade/).innerText();
    expect(Number.parseInt(concepts, 10)).toBeGreaterThan(100);
    await page.getByText(concepts).waitFor({ state: "detached" });
  }
});
