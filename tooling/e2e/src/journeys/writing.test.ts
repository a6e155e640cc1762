import path from "node:path";
import { castPeople } from "@samrad/domain/demo/cast";
import { demoSpaces } from "@samrad/domain/demo/spaces";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { beginReply, mention, pressTool, sendReply, write } from "../pages/composer.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { paragraphs } from "../pages/texts.ts";
import { choosePostAction, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const opinion = path.resolve(import.meta.dirname, "../../../../apps/web/src/features/documents/fixtures/opinion.docx");
/** A picture of one pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Puts the focus on a post's heading and presses a key. */
async function pressAt(visitor: Visitor, number: number, key: string) {
  await post(visitor, number).getByRole("heading", { level: 2 }).first().focus();
  await visitor.page.keyboard.press(key);
}

test("passages of several posts, a Word file and a picture become one reply, after a calm word on what came meanwhile", async () => {
  const [samir, alva] = [await signInAs("samir"), await signInAs("alva")];
  const threadId = await aThread(alva, { title: "Hur skrivs ett gott svar?", replies: 2 });
  await samir.open(`/threads/${threadId}`);
  const { page, t } = samir;
  await pressAt(samir, 2, "Q");
  await pressAt(samir, 3, "Q");
  const collected = page.getByRole("region", { name: t("writing.collected") });
  await collected.getByText(t("writing.collected_count", { count: 2 })).waitFor();
  await collected.getByRole("button", { name: t("writing.insert_collected") }).click();
  const editor = page.getByRole("textbox", { name: t("threads.your_reply") });
  await expect.poll(() => editor.locator("blockquote").count()).toBe(2);

  await write(samir, editor, "Jag bifogar vårt yttrande.");
  await page.getByLabel(t("writing.import"), { exact: true }).setInputFiles(opinion);
  await page.getByText(t("writing.imported", { count: 0 })).waitFor();
  await editor.getByRole("heading", { name: "Bakgrund" }).waitFor();
  await page
    .locator("input[type=file][multiple]")
    .setInputFiles({ name: "karta.png", mimeType: "image/png", buffer: picture });
  const alt = page.getByRole("textbox", { name: t("writing.alt", { name: "karta.png" }) });
  await alt.waitFor();
  await sendReply(samir);
  await page.getByText(t("error.attachment.alt_missing")).first().waitFor();
  await alt.fill("En karta över flödet");

  await aReply(alva, threadId, "Kom emellan.");
  await page.getByRole("button", { name: t("writing.show_replies", { count: 1 }) }).waitFor();
  await sendReply(samir);
  const sent = post(samir, 5);
  await sent.getByText("En karta över flödet").waitFor();
  await expect.poll(() => sent.locator("figure").count()).toBe(2);
  await sent.getByRole("heading", { name: "Yttrande om röstanalys" }).waitFor();
  await expectNoAxeViolations(page);
});

test("an edit says why, and who comes back sees what was changed with one press", async () => {
  const [alva, samir] = [await signInAs("alva"), await signInAs("samir")];
  const threadId = await aThread(alva, { title: "Varför ändrades svaret?", text: "Allmänt intresse räcker." });
  await samir.open(`/threads/${threadId}`);
  await post(samir, 1).waitFor();
  await expect.poll(async () => (await samir.api.thread.get.query({ threadId })).thread.reading?.lastRead).toBe(1);

  await alva.open(`/threads/${threadId}`);
  await choosePostAction(alva, 1, "threads.edit");
  await write(
    alva,
    alva.page.getByRole("textbox", { name: alva.t("threads.edit_post", { number: 1 }) }),
    " Inte alltid.",
  );
  await alva.page.getByRole("textbox", { name: alva.t("writing.edit_reason") }).fill("Efter ny praxis");
  await alva.page.getByRole("button", { name: alva.t("threads.save_edit") }).click();
  await post(alva, 1).getByText("Inte alltid.").waitFor();

  const again = await signInAs("samir", { name: "again" });
  await again.open(`/threads/${threadId}`);
  const changed = again.page.getByRole("region", { name: again.t("reading.changed_title") });
  await changed.getByText(again.t("reading.reason", { reason: "Efter ny praxis" })).waitFor();
  await changed.getByRole("button", { name: again.t("reading.what_changed", { number: 1 }) }).click();
  await again.page.getByRole("dialog").locator("ins").getByText("Inte alltid.").waitFor();
});

test("who comes back to where reading goes on, far below, is led to what was changed above", async () => {
  const [alva, samir] = [await signInAs("alva"), await signInAs("samir")];
  const threadId = await aThread(alva, { title: "Vad har hänt sedan sist?", text: "Tio år.", replies: 44 });
  await samir.api.thread.markRead.mutate({ threadId, number: 39, visit: v7() });
  const { posts } = await alva.api.thread.get.query({ threadId });
  await alva.api.post.edit.mutate({ postId: posts[0]!.id, revision: 1, lang: "sv", document: paragraphs("Fem år.") });

  await samir.open(`/threads/${threadId}`);
  await post(samir, 40).waitFor();
  const bar = samir.page.getByRole("button", { name: samir.t("reading.changed_above", { count: 1 }) });
  await bar.click();
  await expect.poll(() => post(samir, 1).evaluate((article) => article.contains(document.activeElement))).toBe(true);
  await expect.poll(() => bar.count()).toBe(0);
});

test("before sending one sees who is told and who cannot be; a new thread begins with the space's template", async () => {
  const elin = await signInAs("elin");
  const { page, t } = elin;
  await elin.open("/discussions/legal-basis/template?lang=sv");
  await page.getByRole("button", { name: t("templates.save") }).click();
  await page.getByText(t("templates.saved")).waitFor();

  const alva = await signInAs("alva");
  await alva.open("/discussions/legal-basis/new");
  await alva.page.getByRole("button", { name: alva.t("templates.use_in", { language: "svenska" }) }).click();
  const editor = alva.page.getByRole("textbox", { name: alva.t("discussions.first_post") });
  await editor.getByRole("heading", { name: "Egen bedömning" }).waitFor();

  const threadId = await aThread(alva, { title: "Vem får veta?" });
  await alva.open(`/threads/${threadId}`);
  await write(alva, await beginReply(alva), "Vad säger du");
  await mention(alva, castPeople.samir.name);
  const told = alva.page.getByText(alva.t("writing.told", { names: castPeople.samir.name }));
  await expect.poll(() => told.isVisible()).toBe(true);

  const { id: spaceId } = demoSpaces["legal-basis"];
  await elin.api.template.set.mutate({ spaceId, lang: "sv", document: null });
});

test("a footnote that was not saved by its button is kept by whoever writes on, and left out by whoever gives it up", async () => {
  const samir = await signInAs("samir");
  const threadId = await aThread(samir, { title: "Var hamnar noten?" });
  await samir.open(`/threads/${threadId}`);
  const { page, t } = samir;
  const editor = await beginReply(samir);
  await write(samir, editor, "Det framgår av vägledningen");
  const text = page.getByRole("textbox", { name: t("document.footnote_text") });
  await pressTool(samir, "document.footnote");
  await text.fill("Riktlinjer 1/2024, punkt 14.");
  await editor.press("Control+End");
  await text.waitFor({ state: "detached" });
  await pressTool(samir, "document.footnote");
  await text.fill("Den här ångrar jag.");
  await text.press("Escape");
  await text.waitFor({ state: "detached" });
  await sendReply(samir);
  await post(samir, 2).getByText("Riktlinjer 1/2024, punkt 14.").waitFor();
  expect(await post(samir, 2).getByText("Den här ångrar jag.").count()).toBe(0);
});
