import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { beginReply, sendReply, write } from "../pages/composer.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { isLive, post, showUpTo } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

async function choose({ page, t }: Visitor, act: "rule.act_set" | "rule.act_lift" | "rule.reveal") {
  await page.getByRole("button", { name: t("threads.actions"), exact: true }).click();
  await page.getByRole("button", { name: t(act), exact: true }).click();
}

const press = ({ page, t }: Visitor, act: "rule.set" | "rule.lift" | "rule.reveal_act") =>
  page
    .getByRole("dialog")
    .getByRole("button", { name: t(act), exact: true })
    .click();

const participant = ({ t }: Visitor, number: number) => t("rule.participant", { number });
const samir = castPeople.samir.name;

/** What the page of the thread says of somebody, apart from the reader's own menu. */
const mainText = ({ page }: Visitor) => page.getByRole("main").innerText();

test("a thread comes under the rule while others read it: numbers take the place of names, but for one's own", async () => {
  const elin = await signInAs("elin");
  const writer = await signInAs("samir");
  const nora = await signInAs("nora");
  const id = await aThread(writer, { title: "Fritt ordskifte om tillsynen" });
  await aReply(nora, id, "Vi gjorde likadant.");
  for (const reader of [elin, nora, writer]) {
    await reader.open(`/threads/${id}`);
    await isLive(reader);
  }
  await post(nora, 1).getByText(samir).waitFor();

  await choose(elin, "rule.act_set");
  await elin.page.getByRole("dialog").getByText(elin.t("rule.set_thread")).waitFor();
  await expectNoAxeViolations(elin.page);
  await press(elin, "rule.set");
  for (const reader of [elin, nora]) {
    await post(reader, 1).getByText(participant(reader, 1)).waitFor();
    await reader.page.getByRole("heading", { name: reader.t("rule.holds") }).waitFor();
    expect(await mainText(reader)).not.toContain("Samir");
    expect(await mainText(reader)).not.toContain("Talverket");
  }
  await post(writer, 1).getByText(samir).waitFor();
  await post(writer, 2).getByText(participant(writer, 2)).waitFor();
  await writer.page.getByText(writer.t("rule.you_are", { number: 1 })).waitFor();
  // What is made to be passed on names nobody, also to those who see their own name.
  await writer.page.getByText(writer.t("rule.participants")).filter({ visible: true }).first().waitFor();

  const editor = await beginReply(writer);
  await writer.page.getByText(writer.t("rule.composer")).waitFor();
  await write(writer, editor, "Det här säger jag bara här.");
  await sendReply(writer);
  await showUpTo(nora, 3);
  await post(nora, 3).getByText(participant(nora, 1)).waitFor();
  await expectNoAxeViolations(nora.page);

  await nora.open("/search?q=by:Samir");
  await nora.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await mainText(nora)).not.toContain("Fritt ordskifte");
  await nora.open("/discussions");
  await nora.page.getByRole("link", { name: "Fritt ordskifte om tillsynen" }).first().waitFor();
  const row = nora.page.getByRole("listitem").filter({ hasText: "Fritt ordskifte om tillsynen" }).first();
  expect(await row.innerText()).toContain(participant(nora, 1));
  expect(await row.innerText()).not.toContain("Samir");
}, 240_000);

test("an auditor sees the names after saying why, hides them again, and the log says so", async () => {
  const elin = await signInAs("elin");
  const birgitta = await signInAs("birgitta");
  const writer = await signInAs("samir");
  const id = await aThread(writer, { title: "Ett klagomål kommer" });
  await elin.api.thread.setRule.mutate({ threadId: id, on: true, reason: "" });

  await birgitta.open(`/threads/${id}`);
  await post(birgitta, 1).getByText(participant(birgitta, 1)).waitFor();
  await choose(birgitta, "rule.reveal");
  await birgitta.page.getByRole("textbox", { name: birgitta.t("rule.why") }).fill("Klagomål 12/2026");
  await expectNoAxeViolations(birgitta.page);
  await press(birgitta, "rule.reveal_act");
  await post(birgitta, 1).getByText(samir).waitFor();
  await expectNoAxeViolations(birgitta.page);
  await birgitta.page.getByRole("button", { name: birgitta.t("rule.hide_names") }).click();
  await post(birgitta, 1).getByText(participant(birgitta, 1)).waitFor();

  await birgitta.open("/moderation/reveals");
  await birgitta.page.getByText("Klagomål 12/2026").first().waitFor();
  await expectNoAxeViolations(birgitta.page);
}, 240_000);
