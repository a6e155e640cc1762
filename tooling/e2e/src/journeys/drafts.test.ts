import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { chooseFromCast, signOut } from "../pages/account.ts";
import { beginReply, write } from "../pages/composer.ts";
import { aThread, draftIsSaved } from "../pages/factories.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const title = "Var finns det som inte är färdigt?";
const begun = "Ett halvt resonemang om proportionalitet";

/** The text as the composer has it when it is opened again. */
async function expectDraft(visitor: Visitor, threadId: string, text: string) {
  await visitor.open(`/threads/${threadId}`);
  const editor = await beginReply(visitor);
  await expect.poll(() => editor.innerText()).toBe(text);
}

test("a draft outlasts the crash of its window, a sign-out, and comes up in another browser", async () => {
  const samir = await signInAs("samir");
  const threadId = await aThread(samir, { title });
  await samir.open(`/threads/${threadId}`);
  await write(samir, await beginReply(samir), begun);
  await samir.page.getByText(begun).waitFor();

  const devtools = await samir.context.newCDPSession(samir.page);
  const crashed = samir.page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  const again: Visitor = { ...samir, page: await samir.newPage() };
  again.open = async (path) => {
    await again.page.goto(new URL(path, samir.page.url()).href);
    await again.page.getByRole("heading", { level: 1 }).waitFor();
  };
  await expectDraft(again, threadId, begun);

  await write(again, await beginReply(again), " i två led");
  await signOut(again, castPeople.samir.name);
  await chooseFromCast(again, "samir");
  await expectDraft(again, threadId, `${begun} i två led`);
  await draftIsSaved(again, threadId, "i två led");

  const elsewhere = await signInAs("samir", { name: "elsewhere" });
  await elsewhere.open("/drafts");
  const row = elsewhere.page.getByRole("listitem").filter({ hasText: title });
  await row.getByText(begun).waitFor();
  await expectNoAxeViolations(elsewhere.page);
  await row.getByRole("link", { name: elsewhere.t("drafts.continue") }).click();
  const editor = await beginReply(elsewhere);
  await expect.poll(() => editor.innerText()).toBe(`${begun} i två led`);
});

test("a thread that is not published yet is kept with its title", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  await samir.open("/discussions/anonymisation/new");
  await page.getByRole("textbox", { name: t("threads.title") }).fill(title);
  await write(samir, page.getByRole("textbox", { name: t("discussions.first_post") }), begun);
  await page.reload();
  await expect.poll(() => page.getByRole("textbox", { name: t("threads.title") }).inputValue()).toBe(title);
  await page
    .getByRole("textbox", { name: t("discussions.first_post") })
    .getByText(begun)
    .waitFor();

  await page.getByRole("button", { name: t("threads.discard_draft") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("threads.discard_draft") })
    .click();
  await expect.poll(() => page.getByRole("textbox", { name: t("threads.title") }).inputValue()).toBe("");
  await page.reload();
  await page.getByRole("textbox", { name: t("discussions.first_post") }).waitFor();
  expect(await page.getByRole("textbox", { name: t("threads.title") }).inputValue()).toBe("");
});
