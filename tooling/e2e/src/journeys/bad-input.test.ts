import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { beginReply, sendReply, write } from "../pages/composer.ts";
import { aThread, draftIsSaved } from "../pages/factories.ts";
import { expectPostsOnce, isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const begun = "Det här har jag skrivit.";

async function beginIn(samir: Visitor, title: string) {
  const threadId = await aThread(await signInAs("alva"), { title });
  await samir.open(`/threads/${threadId}`);
  await isLive(samir);
  const editor = await beginReply(samir);
  await write(samir, editor, begun);
  return { threadId, editor };
}

test("a text of two megabytes is refused with the reason, and stays", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  samir.expectComplaint(/status of 4(00|13|22)/);
  const { editor } = await beginIn(samir, "Hur långt får ett svar vara?");
  await editor.evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Rättsfallet återges i sin helhet. ".repeat(60_000));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText(t("document.too_long")).first().waitFor();
  await sendReply(samir);
  await page
    .getByRole("alert")
    .filter({ hasText: t("error.document.too_long") })
    .waitFor();
  const kept = await editor.evaluate((element) => element.textContent.length);
  expect(kept).toBeGreaterThan(2_000_000);
  await expectPostsOnce(samir, 1);
}, 90_000);

test("a file of the wrong kind is refused, and the text can be sent all the same", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  samir.expectComplaint(/status of 4(00|15|22)/);
  await beginIn(samir, "Vilka bilagor tas emot?");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("threads.attach", { count: 10 }) }).click();
  const buffer = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(4_000, 7)]);
  await (
    await chooser
  ).setFiles([
    { name: "underlag.pdf", mimeType: "application/pdf", buffer },
    { name: "anteckning.txt", mimeType: "text/plain", buffer: Buffer.from("Promemoria om ändamål.") },
  ]);
  await page
    .getByRole("alert")
    .filter({ hasText: t("error.attachment.wrong_type") })
    .waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: t("threads.remove_file_name", { name: "underlag.pdf" }) }).click();
  await page.getByRole("button", { name: t("threads.remove_file_name", { name: "anteckning.txt" }) }).waitFor();
  await sendReply(samir);
  await post(samir, 2).getByText(begun).waitFor();
  const link = post(samir, 2).getByRole("link", { name: /anteckning\.txt/ });
  const download = page.waitForEvent("download");
  await link.click();
  expect((await download).suggestedFilename()).toBe("anteckning.txt");
});

test("a thread that is locked while one writes says so, and the text is still there", async () => {
  const [samir, elin] = await Promise.all([signInAs("samir"), signInAs("elin")]);
  const { page, t } = samir;
  samir.expectComplaint(/status of 4(09|22)/);
  const { threadId } = await beginIn(samir, "Vad händer när tråden låses?");
  await draftIsSaved(samir, threadId, begun);
  await elin.api.thread.lock.mutate({ threadId });
  await page.getByText(t("threads.is_locked")).waitFor();
  expect(await page.getByText(begun).first().isVisible()).toBe(true);
  await samir.open("/drafts");
  await page.getByRole("listitem").filter({ hasText: begun }).waitFor();

  await elin.api.thread.unlock.mutate({ threadId });
  await samir.open(`/threads/${threadId}`);
  const editor = await beginReply(samir);
  await expect.poll(() => editor.innerText()).toBe(begun);
});

test("a reply that meets the lock on its way is refused with the reason, and stays", async () => {
  const [samir, elin] = await Promise.all([signInAs("samir"), signInAs("elin")]);
  const { page, t } = samir;
  samir.expectComplaint(/status of 4(09|22)|net::ERR/);
  const { threadId, editor } = await beginIn(samir, "Vad händer när låset hinner före?");
  // The lock is told to nobody before the reply is on its way.
  await page.route("**/trpc/thread.reply*", async (route) => {
    await elin.api.thread.lock.mutate({ threadId });
    await route.continue();
  });
  await sendReply(samir);
  await page
    .getByText(t("error.thread.locked"))
    .or(page.getByText(t("threads.is_locked")))
    .first()
    .waitFor();
  await expect.poll(() => page.getByText(begun).first().isVisible()).toBe(true);
  await expect.poll(() => editor.count()).toBeLessThan(2);
  await expectPostsOnce(samir, 1);
});
