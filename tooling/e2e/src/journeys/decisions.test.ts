import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { write } from "../pages/composer.ts";
import { aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const title = "Gruppen står bakom utkastet i dess nuvarande lydelse";
const reason = "Utkastet säger inget om barns uppgifter.";

const proposal = ({ page }: Visitor, name = title) => page.getByRole("region", { name, exact: true });
const press = async ({ page, t }: Visitor, id: "proposals.vote" | "proposals.act_close" | "proposals.act_conclude") =>
  page.getByRole("button", { name: t(id), exact: true }).click();

/** From the command palette fills in the form that opens a vote, which is hidden until it is closed. */
async function propose(visitor: Visitor) {
  const { page, t } = visitor;
  await page.getByRole("button", { name: t("proposals.propose"), exact: true }).waitFor();
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: t("palette.title") });
  await palette.getByRole("combobox").fill(t("proposals.propose"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: t("proposals.propose") });
  const open = dialog.getByRole("button", { name: t("proposals.open"), exact: true });
  // All that is missing is said at once, and no longer when it is there.
  await open.click();
  for (const missing of ["error.text.empty", "error.document.empty"] as const)
    await dialog.getByText(t(missing)).waitFor();
  await dialog.getByRole("textbox", { name: t("proposals.title") }).fill(title);
  await expect.poll(() => dialog.getByText(t("error.text.empty")).count()).toBe(0);
  await write(visitor, dialog.getByRole("textbox", { name: t("proposals.words") }), "Utkastet har diskuterats ovan.");
  await dialog.getByRole("checkbox", { name: t("proposals.hide") }).check();
  await open.click();
  await dialog.waitFor({ state: "hidden" });
}

type Terms = { title: string; kind?: "consent" | "ranked"; options?: string[] };

const openVote = ({ api }: Visitor, threadId: string, { title: name, kind = "consent", options = [] }: Terms) =>
  api.proposal.open.mutate({
    id: v7(),
    threadId,
    kind,
    title: name,
    lang: "sv",
    document: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Ett förslag." }] }] },
    options,
    electorate: "readers",
    voterIds: [],
    quorum: null,
    hidden: false,
    countShown: true,
    closesAt: null,
  });

async function say(visitor: Visitor, position: "agree" | "block", why = "") {
  const { page, t } = visitor;
  const form = page.getByRole("form", { name: t("proposals.your_vote") });
  await form.getByRole("radio", { name: t(`proposals.position_${position}`), exact: true }).check();
  await form.getByRole("textbox", { name: t("proposals.reason"), exact: true }).fill(why);
  await press(visitor, "proposals.vote");
  await proposal(visitor).getByText(t("proposals.own_vote")).waitFor();
}

test("a hidden vote between three is nobody's to see until it is closed; then dissent stands beside the outcome", async () => {
  const alva = await signInAs("alva");
  const [samir, elin] = [await signInAs("samir"), await signInAs("elin")];
  const id = await aThread(alva, { title: "Står vi bakom utkastet?" });
  for (const reader of [alva, samir, elin]) {
    await reader.open(`/threads/${id}`);
    await isLive(reader);
  }
  await propose(alva);
  for (const reader of [samir, elin]) await proposal(reader).waitFor();
  await post(samir, 2).getByText("Utkastet har diskuterats ovan.").waitFor();

  await say(samir, "block", reason);
  await say(elin, "agree");
  for (const reader of [alva, elin]) {
    await proposal(reader).getByText(reader.t("proposals.is_hidden")).waitFor();
    await expect.poll(() => proposal(reader).innerText()).toContain("2");
    expect(await proposal(reader).innerText()).not.toContain(reason);
    const [told] = await reader.api.proposal.ofThread.query({ threadId: id });
    expect(told).toMatchObject({ tally: null, dissent: [], voteCount: 2 });
  }

  await press(alva, "proposals.act_close");
  await alva.page
    .getByRole("dialog")
    .getByRole("button", { name: alva.t("proposals.act_close") })
    .click();
  for (const reader of [alva, samir, elin]) {
    await proposal(reader).getByText(reader.t("proposals.result_blocked")).waitFor();
    await proposal(reader)
      .getByRole("region", { name: reader.t("proposals.dissent") })
      .getByText(reason)
      .waitFor();
  }

  await press(alva, "proposals.act_conclude");
  const dialog = alva.page.getByRole("dialog");
  await write(alva, dialog.getByRole("textbox", { name: alva.t("proposals.outcome") }), "Utkastet kompletteras.");
  await dialog.getByRole("button", { name: alva.t("proposals.conclude"), exact: true }).click();
  await proposal(elin)
    .getByRole("region", { name: elin.t("proposals.outcome") })
    .getByText("Utkastet kompletteras.")
    .waitFor();
  await expectNoAxeViolations(elin.page);
}, 240_000);

test("options are put in order by keyboard alone, and the working is there to count again", async () => {
  const alva = await signInAs("alva");
  const id = await aThread(alva, { title: "Vad gör vi först?" });
  const options = ["Vägledning", "Seminarium", "Remiss"];
  const { id: proposalId } = await openVote(alva, id, { title: "Ordning för arbetet", kind: "ranked", options });
  await alva.open(`/threads/${id}?post=2`);
  const { page, t } = alva;
  const place = proposal(alva, "Ordning för arbetet");
  for (const option of ["Remiss", "Vägledning"]) {
    await place.getByRole("button", { name: t("proposals.rank_in_name", { option }) }).focus();
    await page.keyboard.press("Enter");
  }
  await place.getByRole("button", { name: t("proposals.rank_up_name", { option: "Vägledning" }) }).focus();
  await page.keyboard.press("Enter");
  // At the top it cannot go further up: the focus stays with the option.
  expect(await page.evaluate(() => document.activeElement?.closest("li")?.textContent)).toContain("Vägledning");
  await press(alva, "proposals.vote");
  await place.getByText(t("proposals.result_first")).waitFor();
  const [told] = await alva.api.proposal.ofThread.query({ threadId: id });
  expect(told).toMatchObject({ id: proposalId, own: { ranking: [0, 2] }, tally: { order: [[0], [2], [1]] } });
  await place.getByText(t("proposals.working"), { exact: true }).click();
  await place.getByRole("table", { name: t("proposals.working_preferred") }).waitFor();
  // The word that it is done goes away by itself, and is no part of the page.
  await page.getByText(t("proposals.voted")).waitFor({ state: "detached" });
  await expectNoAxeViolations(page);
}, 120_000);

test("who follows a task to vote comes to what is put to the vote there, below other votes", async () => {
  const alva = await signInAs("alva");
  const id = await aThread(alva, { title: "Vad ska gruppen ta upp?" });
  const names = ["Barns uppgifter", "Loggar", "Överföring till tredjeland"];
  for (const name of names) await openVote(alva, id, { title: name });
  await alva.open("/tasks");
  const waiting = alva.page.getByRole("listitem").filter({ hasText: names[2]! });
  await waiting.getByRole("link", { name: alva.t("tasks.kind_proposal_vote") }).click();
  await proposal(alva, names[2]).waitFor();
  const top = () => post(alva, 4).evaluate((element) => element.getBoundingClientRect().top / window.innerHeight);
  await expect.poll(top).toBeLessThan(1);
});
