import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

type Act = "move" | "split" | "merge";

async function choose({ page, t }: Visitor, act: Act) {
  await page.getByRole("button", { name: t("threads.actions"), exact: true }).click();
  await page.getByRole("button", { name: t(`curation.act_${act}`), exact: true }).click();
}

const confirm = ({ page, t }: Visitor, act: Act) =>
  page
    .getByRole("dialog")
    .getByRole("button", { name: t(`curation.${act}`), exact: true })
    .click();

test("posts are split off, the thread is merged, and old addresses lead on in another browser", async () => {
  const elin = await signInAs("elin");
  const samir = await signInAs("samir");
  const [mark, other] = [v7().slice(-6), v7().slice(-6)];
  const id = await aThread(elin, { title: `Två frågor i en ${mark}` });
  await aReply(samir, id, "Detta gäller något helt annat.");
  const target = await aThread(elin, { title: `Den andra frågan ${other}` });
  for (const reader of [elin, samir]) {
    await reader.open(`/threads/${id}`);
    await isLive(reader);
  }

  await choose(elin, "split");
  const dialog = elin.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: elin.t("curation.new_title") }).fill("Utbruten fråga");
  await dialog.getByRole("checkbox", { name: /^#2 / }).check();
  await expectNoAxeViolations(elin.page);
  await confirm(elin, "split");
  await elin.page.getByRole("heading", { level: 1, name: "Utbruten fråga" }).waitFor();
  const sign = post(samir, 2).getByRole("link", { name: "en annan tråd" });
  await sign.click();
  await samir.page.getByRole("heading", { level: 1, name: "Utbruten fråga" }).waitFor();
  await post(samir, 1).getByText("Detta gäller något helt annat.").waitFor();

  await choose(elin, "merge");
  await dialog.getByRole("searchbox", { name: elin.t("curation.find_thread") }).fill(other);
  await dialog.getByRole("radio", { name: `Den andra frågan ${other}` }).check();
  await confirm(elin, "merge");
  for (const reader of [elin, samir])
    await reader.page.getByRole("heading", { level: 1, name: `Den andra frågan ${other}` }).waitFor();
  expect(new URL(samir.page.url()).pathname).toBe(`/threads/${target}`);
  await post(samir, 2).getByText("Detta gäller något helt annat.").waitFor();
  samir.expectComplaint(/status of 404/);
  elin.expectComplaint(/status of 404/);
}, 240_000);

test("who loses a thread that moves loses it at once, and a quotation of it elsewhere is closed", async () => {
  const elin = await signInAs("elin");
  const samir = await signInAs("samir");
  const passage = "Uppgifterna rör barn under tretton år.";
  const id = await aThread(elin, { title: "Blir känslig", text: passage });
  const elsewhere = await aThread(samir, { title: "Hänvisar hit" });
  const { posts } = await samir.api.thread.get.query({ threadId: id });
  await samir.api.thread.reply.mutate({
    id: v7(),
    threadId: elsewhere,
    lang: "sv",
    document: {
      type: "doc",
      content: [{ type: "quote", attrs: { postId: posts[0]!.id }, content: posts[0]!.document!.content }],
    },
  });
  const spaces = await elin.api.space.list.query();
  const mine = new Set((await samir.api.space.list.query()).map((space) => space.id));
  const strict = spaces.find((space) => !mine.has(space.id) && space.abilities.open)!;
  await elin.open(`/threads/${id}`);
  await samir.open(`/threads/${id}`);
  for (const reader of [elin, samir]) await isLive(reader);
  samir.expectComplaint(/status of 404/);

  await choose(elin, "move");
  await elin.page.getByRole("dialog").getByRole("combobox").selectOption(strict.id);
  await expectNoAxeViolations(elin.page);
  await confirm(elin, "move");
  await samir.page.getByRole("heading", { level: 1, name: "Blir känslig" }).waitFor({ state: "detached" });
  await samir.open(`/threads/${elsewhere}`);
  await post(samir, 2).getByText(samir.t("document.quote_closed")).waitFor();
  expect(await samir.page.getByText(passage).count()).toBe(0);
  await elin.open(`/threads/${elsewhere}`);
  await post(elin, 2).getByText(passage).waitFor();
}, 240_000);
