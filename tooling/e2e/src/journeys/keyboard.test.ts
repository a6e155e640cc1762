import { castPeople } from "@samrad/domain/demo/cast";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { aThread } from "../pages/factories.ts";
import { post } from "../pages/thread.ts";
import { signInAs, visit, type Visitor } from "../visitor.ts";

const title = "Kan allt göras utan mus?";
const furthest = 80;

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Where the focus is can be seen, on the element or on what it fills: WCAG 2.2, 2.4.7. Else what has it. */
const invisibleFocus = ({ page }: Visitor) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const isSeen = ["", "::after", "::before"].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || (part === "" && boxShadow !== "none");
    });
    return isSeen ? "" : element.outerHTML.slice(0, 200);
  });

/** Presses a key until the focus is there. */
async function goTo(visitor: Visitor, target: Locator, key = "Tab") {
  await target.waitFor();
  for (let steps = 0; steps < furthest; steps++) {
    await visitor.page.keyboard.press(key);
    if (!(await hasFocus(target))) continue;
    expect(await invisibleFocus(visitor)).toBe("");
    return;
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

async function enter(visitor: Visitor, target: Locator) {
  await goTo(visitor, target);
  await visitor.page.keyboard.press("Enter");
}

async function writeInBold({ page, t }: Visitor, text: string) {
  await page.keyboard.press("Alt+F10");
  const bold = page.getByRole("button", { name: t("document.bold"), exact: true });
  await expect
    .poll(async () => {
      await page.keyboard.press("ArrowRight");
      return hasFocus(bold);
    })
    .toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
}

test("one signs in, finds a thread and answers it with the keyboard alone", async () => {
  const threadId = await aThread(await signInAs("alva"), { title });
  const samir = await visit({ name: "samir" });
  const { page, t } = samir;
  await samir.open("/");
  const navigation = page.getByRole("navigation", { name: t("frame.navigation") });
  await page.keyboard.press("Tab");
  expect(await hasFocus(page.getByRole("link", { name: t("frame.skip_to_content") }))).toBe(true);
  await enter(samir, navigation.getByRole("link", { name: t("frame.sign_in") }));
  await enter(samir, page.getByRole("button", { name: castPeople.samir.name }));
  await enter(samir, navigation.getByRole("link", { name: t("frame.discussions") }));

  await goTo(samir, page.getByRole("link", { name: title }), "j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/threads/${threadId}*`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await enter(samir, page.getByRole("button", { name: t("threads.your_reply") }));
  const editor = page.getByRole("textbox", { name: t("threads.your_reply") });
  await expect.poll(() => hasFocus(editor)).toBe(true);
  await page.keyboard.type("Ja, och jag frågar @Alv");
  await page.getByRole("option", { name: castPeople.alva.name }).waitFor();
  await page.keyboard.press("Enter");
  await writeInBold(samir, "uttryckligen");
  await page.keyboard.press("Control+Enter");
  const strong = post(samir, 2).getByText("uttryckligen");
  await strong.waitFor();
  expect(await strong.evaluate((element) => element.tagName)).toBe("STRONG");
  expect(await post(samir, 2).innerText()).toContain(`Ja, och jag frågar @${castPeople.alva.name}`);
});

test("menus and dialogs open, close and give the focus back", async () => {
  const alva = await signInAs("alva");
  const { page, t } = alva;
  await alva.open(`/threads/${await aThread(alva, { title })}`);
  const menu = page.getByRole("button", { name: t("threads.actions"), exact: true });
  await enter(alva, menu);
  await expect.poll(() => hasFocus(page.getByRole("button", { name: t("threads.resolve"), exact: true }))).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(menu)).toBe(true);
  await page.keyboard.press("Enter");
  await enter(alva, page.getByRole("button", { name: t("threads.rename"), exact: true }));
  const dialog = page.getByRole("dialog");
  await expect.poll(() => hasFocus(dialog.getByRole("textbox"))).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
