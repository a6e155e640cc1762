import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

async function chooseOfPost({ page, t }: Visitor, number: number, act: string) {
  await page.getByRole("button", { name: t("threads.post_actions", { number }) }).click();
  await page.getByRole("button", { name: act, exact: true }).click();
}

const dialog = ({ page }: Visitor) => page.getByRole("dialog");
const say = (visitor: Visitor, label: string, words: string) =>
  dialog(visitor).getByRole("textbox", { name: label }).fill(words);
const send = (visitor: Visitor, act: string) => dialog(visitor).getByRole("button", { name: act, exact: true }).click();

/** The post of the thread in the queue, opened. */
async function openInQueue({ page, t }: Visitor, title: string) {
  await page
    .getByRole("navigation", { name: t("moderation.view_flags") })
    .getByRole("button", { name: title })
    .click();
  await page
    .getByRole("region", { name: t("moderation.flagged_post") })
    .getByRole("link", { name: title })
    .waitFor();
}

test("a post is reported, hidden, appealed against by its author, and brought back by another one who keeps order", async () => {
  const [alva, samir, elin, jonas] = [
    await signInAs("alva"),
    await signInAs("samir"),
    await signInAs("elin"),
    await signInAs("jonas"),
  ];
  const title = `Får vi dela utfallet ${v7().slice(-6)}`;
  const words = "Patienten Karlsson i rum sju klagade.";
  const id = await aThread(samir, { title });
  await aReply(alva, id, words);
  for (const keeper of [elin, jonas]) {
    await keeper.open("/moderation/queue");
    await isLive(keeper);
  }
  for (const reader of [alva, samir]) {
    await reader.open(`/threads/${id}`);
    await isLive(reader);
  }

  // What was typed is there again after the dialog was closed.
  await chooseOfPost(samir, 2, samir.t("flags.flag"));
  await say(samir, samir.t("flags.words"), "Namnet på en patient.");
  await expectNoAxeViolations(samir.page);
  await samir.page.keyboard.press("Escape");
  await chooseOfPost(samir, 2, samir.t("flags.flag"));
  await expect
    .poll(() =>
      dialog(samir)
        .getByRole("textbox", { name: samir.t("flags.words") })
        .inputValue(),
    )
    .toBe("Namnet på en patient.");
  await send(samir, samir.t("flags.send"));
  await dialog(samir).waitFor({ state: "detached" });

  // It comes live to both who keep order; one decides, the other sees it.
  for (const keeper of [elin, jonas]) await openInQueue(keeper, title);
  await elin.page.getByText(words).waitFor();
  await expectNoAxeViolations(elin.page);
  await elin.page.keyboard.press("h");
  await say(elin, elin.t("moderation.statement"), "Inlägget namnger en patient.");
  await expectNoAxeViolations(elin.page);
  await send(elin, elin.t("moderation.decide"));
  await dialog(elin).waitFor({ state: "detached" });
  await jonas.page.getByText(jonas.t("moderation.decided_meanwhile")).waitFor();
  const reason = samir.t("flags.reason_personal_data");
  await post(samir, 2).getByText(samir.t("flags.hidden", { reason })).waitFor();
  expect(await samir.page.getByText(words).count()).toBe(0);

  await post(alva, 2).getByText("Inlägget namnger en patient.").waitFor();
  await post(alva, 2).getByText(words).waitFor();
  await post(alva, 2)
    .getByRole("button", { name: alva.t("flags.appeal") })
    .click();
  await say(alva, alva.t("flags.appeal_words"), "Namnet är påhittat.");
  await send(alva, alva.t("flags.appeal_send"));
  await post(alva, 2).getByText("Namnet är påhittat.").waitFor();
  await expectNoAxeViolations(alva.page);

  // Not for whoever decided first.
  await elin.open("/moderation/queue?view=appeals");
  await elin.page.getByText("Namnet är påhittat.").waitFor();
  const appealOf = ({ page }: Visitor) => page.getByRole("listitem").filter({ hasText: title });
  await appealOf(elin).getByText(elin.t("moderation.another_decides")).waitFor();
  await jonas.open("/moderation/queue?view=appeals");
  await expectNoAxeViolations(jonas.page);
  await appealOf(jonas)
    .getByRole("button", { name: jonas.t("moderation.outcome_overturned") })
    .click();
  await say(jonas, jonas.t("moderation.statement"), "Ingen kan pekas ut.");
  await send(jonas, jonas.t("moderation.decide"));
  await post(samir, 2).getByText(words).waitFor();

  await samir.open("/moderation/reports");
  await samir.page.getByText(samir.t("flags.answer_overturned")).waitFor();
  await expectNoAxeViolations(samir.page);
  await alva.open("/inbox");
  await alva.page.getByText(alva.t("inbox.kind_appeal_answered")).first().waitFor();
  await samir.open("/moderation/log");
  await samir.page
    .getByText(samir.t("moderation.kind_appeal_overturned", { name: "Jonas Åkesson" }))
    .first()
    .waitFor();
}, 300_000);
