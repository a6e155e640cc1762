import type { MessageId } from "@samrad/i18n/translator";
import type { Locator } from "playwright-core";
import type { Visitor } from "../visitor.ts";

type Tool = Extract<MessageId, `document.${string}`>;

/** The field to write a reply in. It is a quiet one until somebody begins. */
export async function beginReply({ page, t }: Visitor): Promise<Locator> {
  const label = t("threads.your_reply");
  const editor = page.getByRole("textbox", { name: label });
  const place = page.getByRole("region", { name: t("threads.reply"), exact: true });
  await place.waitFor();
  await place.getByRole("button", { name: label }).or(editor).first().click();
  await editor.waitFor();
  return editor;
}

/** Writes at the end of the text. */
export async function write({ page }: Visitor, editor: Locator, text: string) {
  await editor.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(text);
}

/** Uses a tool of the editor that is open. */
export async function pressTool({ page, t }: Visitor, name: Tool) {
  await page
    .getByRole("toolbar", { name: t("document.toolbar") })
    .getByRole("button", { name: t(name as "document.bold"), exact: true })
    .click();
}

export async function addFootnote(visitor: Visitor, text: string) {
  const { page, t } = visitor;
  await pressTool(visitor, "document.footnote");
  await page.getByRole("textbox", { name: t("document.footnote_text") }).fill(text);
  await page.getByRole("button", { name: t("document.footnote_save") }).click();
}

/** A table with the texts of its first cells, in reading order. */
export async function addTable(visitor: Visitor, cells: string[]) {
  await pressTool(visitor, "document.table");
  for (const [index, text] of cells.entries()) {
    if (index > 0) await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.insertText(text);
  }
}

/** Mentions somebody by the beginning of a name, at the cursor. */
export async function mention({ page, t }: Visitor, name: string) {
  await page.keyboard.type(` @${name.slice(0, 4)}`);
  await page
    .getByRole("listbox", { name: t("document.mention_list") })
    .getByRole("option", { name })
    .click();
}

export async function sendReply({ page, t }: Visitor) {
  await page.getByRole("button", { name: t("threads.send_reply") }).click();
}

/** Writes a reply and sends it. */
export async function reply(visitor: Visitor, text: string) {
  await write(visitor, await beginReply(visitor), text);
  await sendReply(visitor);
}
