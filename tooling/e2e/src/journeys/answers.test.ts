import type { Page } from "playwright-core";
import { castPeople } from "@samrad/domain/demo/cast";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { write } from "../pages/composer.ts";
import { aThread } from "../pages/factories.ts";
import { signInAs, type Visitor } from "../visitor.ts";

/** A question that is worded in Swedish alone, asked by threads of two Norwegian organisations. */
async function aSwedishQuestion({ api }: Visitor, askers: readonly Visitor[]) {
  const asked = askers.map((asker) => aThread(asker, { title: "Opptak av samtaler på kundesenteret", lang: "nb" }));
  const made = await api.question.create.mutate({
    id: v7(),
    title: { sv: "Får arbetsgivaren spela in de anställdas kundsamtal för att träna en talmodell?" },
    statement: { sv: "Inspelningarna är personuppgifter om både den anställda och kunden." },
    threadIds: await Promise.all(asked),
  });
  await api.question.classify.mutate({
    questionId: made.id,
    confidence: "not_validated",
    visibility: "public",
    governance: "experience_based",
    sensitivity: "ordinary",
    ownerId: castPeople.elin.id,
  });
  return { id: made.id, name: `Q-${made.number}` };
}

test(
  "a Norwegian thread meets its Swedish question, an authority answers it, and everybody sees where it stands",
  { timeout: 300_000 },
  async () => {
    const elin = await signInAs("elin");
    const olav = await signInAs("olav");
    const sigrid = await signInAs("sigrid");
    const nora = await signInAs("nora");
    const question = await aSwedishQuestion(elin, [olav, sigrid]);
    // What is left beside the question has to be a group too.
    for (const visitor of [olav, sigrid, nora])
      await aThread(visitor, { title: "Noe helt annet: rutine for arkivering", lang: "nb" });
    const threadId = await aThread(nora, {
      title: "Kan arbeidsgiver ta opp de ansattes kundesamtaler for å trene en talemodell?",
      lang: "nb",
    });

    const trend = sigrid.page.getByRole("row").filter({ hasText: question.name });
    await sigrid.open("/trends");
    await sigrid.settle();
    expect(await trend.count()).toBe(0);
    await nora.open(`/threads/${threadId}`);

    await elin.open(`/workbench?thread=${threadId}`);
    const first = elin.page.getByRole("listitem").filter({ has: elin.page.locator("[aria-keyshortcuts='1']") });
    await first.getByText(question.name).waitFor();
    await first.getByText(/ansattes ≈ anställdas/).waitFor();
    await elin.page.keyboard.press("1");

    await nora.page.getByRole("link", { name: question.name }).first().waitFor();
    await trend.waitFor();

    const { page, t } = olav;
    await olav.open(`/questions/${question.name}`);
    await page.getByRole("button", { name: t("answers.give") }).click();
    await page.getByRole("radio", { name: t("answers.position_agrees"), exact: true }).check();
    await write(
      olav,
      page.getByRole("textbox", { name: t("answers.words") }),
      "Bare med grunnlag i artikkel 6 nr. 1 bokstav f.",
    );
    await page.getByRole("button", { name: t("answers.sign") }).click();
    await page
      .getByRole("table", { name: t("answers.table") })
      .getByText(t("answers.position_agrees"))
      .waitFor();
    await olav.settle();
    await expectNoAxeViolations(page);

    await nora.page.getByText(`NO ${nora.t("answers.standing_agrees")}`).waitFor();
    await nora.page.getByText(`SE ${nora.t("answers.standing_open")}`).waitFor();
    await nora.page.goto(new URL(`/answers/${question.name}`, nora.page.url()).href);
    await nora.page.getByText("Bare med grunnlag i").waitFor();
  },
);

test("a new wording asks the authorities to confirm; the signatory of one does, and the other is still asked", async () => {
  const alva = await signInAs("alva");
  const { api } = alva;
  const { id: questionId, number } = (await api.question.get.query({ number: 2 })) as { id: string; number: number };
  const olav = await signInAs("olav");
  await olav.open(`/questions/Q-${number}`);
  await alva.open(`/questions/Q-${number}`);
  await alva.page.getByRole("button", { name: alva.t("answers.change_text") }).click();
  const editor = alva.page.getByRole("textbox", { name: alva.t("answers.common") });
  await write(alva, editor, " En ny mening.");
  const { textVersion } = await api.answer.sheet.query({ questionId });
  await alva.page.getByRole("button", { name: alva.t("answers.save_text", { version: textVersion + 1 }) }).click();

  const confirm = olav.page.getByRole("button", { name: olav.t("answers.confirm", { version: textVersion + 1 }) });
  await confirm.click();
  await expect.poll(() => confirm.count()).toBe(0);
  const { answers } = await api.answer.sheet.query({ questionId });
  const states = Object.fromEntries(answers.map(({ organisation, state }) => [organisation.country, state]));
  expect(states).toEqual({ NO: "current", SE: "to_confirm" });

  await olav.page.getByText(olav.t("answers.text_versions", { count: textVersion })).click();
  await olav.page.locator("ins", { hasText: "En ny mening." }).waitFor();
});

/** A table of trends, its file and its charts, as they stand at one moment: others go on writing meanwhile. */
const trendsNow = (page: Page) =>
  page.evaluate(() => {
    const textsOf = (within: Element, selector: string) =>
      [...within.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? "");
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      rows: all("table tr").map((row) => textsOf(row, "th, td").slice(0, -1)),
      file: document.querySelector<HTMLAnchorElement>("a[download]")?.href ?? "",
      charts: all("figure li").map((chart) => textsOf(chart, "svg text")),
    };
  });

test("the file holds what the table says, and the table what the chart draws", async () => {
  const { page, open } = await signInAs("elin");
  await open("/trends?by=country");
  await page.getByRole("table").waitFor();
  const { rows, file, charts } = await trendsNow(page);
  const lines = decodeURIComponent(file.slice(file.indexOf(",") + 1))
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n");
  const shown = rows.map((row) => row.map((cell) => (cell.startsWith("–") ? "" : cell)));
  expect(lines.map((line) => line.split(",").slice(0, -1))).toEqual(shown);
  expect(charts).toEqual(shown.slice(1).map((row) => row.slice(1, -1).filter((cell) => cell !== "")));
});
