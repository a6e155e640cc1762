import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { v7 as uuidv7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { samrad } from "../command-line.ts";
import { aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const article = "/law/celex:32016R0679/art_35";

/** What the provision's page counts and what it lists, for one reader. */
async function readPage(visitor: Visitor, title: string) {
  await visitor.open(article);
  await visitor.settle();
  const section = visitor.page.getByRole("region", { name: /./ }).filter({ has: visitor.page.locator("#law-citing") });
  const counts = await visitor.api.provision.counts.query({ key: "celex:32016R0679#art_35" });
  return { listed: await section.getByText(title).count(), counted: counts.total };
}

test("whoever cites a provision finds the text on its page; a colleague who may not read it neither sees nor counts it", async () => {
  const [alva, samir] = await Promise.all([signInAs("alva"), signInAs("samir")]);
  const title = "När krävs en konsekvensbedömning i det slutna rummet?";
  const [before, unseen] = [await readPage(alva, title), await readPage(samir, title)];
  const text = "Räcker en mall för artikel 35.1 dataskyddsförordningen?";
  const threadId = await aThread(alva, { title, text, space: "authorities" });

  await alva.open(`/threads/${threadId}`);
  await isLive(alva);
  await post(alva, 1).locator("[data-citation]").first().click();
  await alva.page
    .getByRole("dialog")
    .getByRole("link", { name: alva.t("citations.page"), exact: true })
    .click();
  await alva.page.waitForURL("**/art_35/par_1");
  await alva.page.getByRole("link", { name: title }).waitFor();
  await expectNoAxeViolations(alva.page);

  expect(await readPage(alva, title)).toEqual({ listed: 1, counted: before.counted + 1 });
  expect(await readPage(samir, title)).toEqual(unseen);
});

/** An act of two paragraphs, as a file of one version. */
function anAct(folder: string, date: string, first: string): string {
  const paragraphs = [first, "Beds are free of charge."].map((text, index) => ({ n: String(index + 1), text }));
  const articles = [{ n: 2, title: "Trial gardens", chapter: ["CHAPTER I General provisions"], paragraphs }];
  const file = path.join(folder, `${date}.json`);
  writeFileSync(file, JSON.stringify({ lang: "en", celex: "32031R0077", date, title: "Act on gardens", articles }));
  return file;
}

/** A question of Elin's that cites a paragraph of the act; its number. */
async function aQuestionCiting({ api }: Visitor, paragraph: number): Promise<{ id: string; name: string }> {
  const title = { en: `May a town charge for paragraph ${paragraph}?` };
  const statement = { en: `See Article 2(${paragraph}) of Regulation (EU) 2031/77.` };
  const { id, number } = await api.question.create.mutate({ id: uuidv7(), title, statement, threadIds: [] });
  return { id, name: `Q-${number}` };
}

/** Milliseconds: each import is a process of its own. */
const patience = 300_000;

test(
  "a law that is amended has what cites the changed words checked, live, and keeps who decided what",
  { timeout: patience },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "samrad-act-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const elin = await signInAs("elin");
    const { page, t } = elin;
    const [changed, unchanged] = [await aQuestionCiting(elin, 1), await aQuestionCiting(elin, 2)];
    await samrad("law", "import", anAct(folder, "2031-01-01", "Every town may keep a garden."));
    await elin.open(`/questions/${changed.name}`);
    await isLive(elin);

    const report = await samrad("law", "import", anAct(folder, "2032-01-01", "Every town shall keep a garden."));
    expect(report).toContain("To be checked: 1.");
    await page.getByRole("link", { name: t("law.banner_check") }).click();
    await page.waitForURL("**/law/checks/**");
    await expect
      .poll(() => page.locator("del, ins").allTextContents())
      .toEqual(expect.arrayContaining([expect.stringContaining("shall")]));
    await expectNoAxeViolations(page);

    await page.getByRole("textbox", { name: t("law.note") }).fill("Only the duty is new.");
    await page.getByRole("button", { name: t("law.decide") }).click();
    await page.getByRole("heading", { name: t("law.decided_still_valid") }).waitFor();
    await page.getByText("Only the duty is new.").waitFor();
    const [check] = await elin.api.lawCheck.list.query({ sourceKind: "question", sourceId: changed.id });
    expect(check).toMatchObject({
      date: "2032-01-01",
      decision: { kind: "still_valid", by: { name: "Elin Sandström" } },
    });
    expect(await elin.api.lawCheck.list.query({ sourceKind: "question", sourceId: unchanged.id })).toEqual([]);
    expect((await elin.api.task.list.query()).filter(({ subjectId }) => subjectId === check?.id)).toEqual([]);
  },
);
