import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { aThread } from "../pages/factories.ts";
import { post, postNumbers } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const hasFocus = (visitor: Visitor, number: number) =>
  post(visitor, number).evaluate((article) => article.contains(document.activeElement));

test("keys lead through a thread and the network, and can be switched off", async () => {
  const alva = await signInAs("alva");
  const { page, t } = alva;
  const threadId = await aThread(alva, { title: "Går allt med tangenter?", replies: 3 });
  await alva.open(`/threads/${threadId}?post=2`);
  await expect.poll(() => hasFocus(alva, 2)).toBe(true);
  await page.keyboard.press("j");
  await expect.poll(() => hasFocus(alva, 3)).toBe(true);
  await page.keyboard.press("k");
  await expect.poll(() => hasFocus(alva, 2)).toBe(true);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: t("palette.keys") }).waitFor();
  await page.getByRole("button", { name: t("discussions.switch_shortcuts_off") }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  expect(new URL(page.url()).pathname).toBe(`/threads/${threadId}`);

  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: t("palette.title") });
  await palette.getByRole("combobox").fill("bokmärken");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/bookmarks");
  await page.keyboard.press("ControlOrMeta+k");
  await palette.getByRole("combobox").fill("röda bilar");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=*");
});

test("a bookmark is one's own, with a note, and is found again", async () => {
  const [alva, samir] = [await signInAs("alva"), await signInAs("samir")];
  const { page, t } = samir;
  const title = "Var var det nu?";
  const threadId = await aThread(alva, { title, replies: 1 });
  await samir.open(`/threads/${threadId}?post=2`);
  await expect.poll(() => hasFocus(samir, 2)).toBe(true);
  await page.keyboard.press("b");
  const dialog = page.getByRole("dialog", { name: t("bookmarks.of_post", { number: 2 }) });
  await dialog.getByRole("textbox", { name: t("bookmarks.note") }).fill("Läs inför mötet");
  await dialog.getByRole("radio", { name: t("bookmarks.remind_tomorrow") }).check();
  await dialog.getByRole("button", { name: t("bookmarks.save") }).click();
  await post(samir, 2)
    .getByRole("button", { name: t("bookmarks.of_post", { number: 2 }) })
    .waitFor();
  await samir.open("/bookmarks?filter=reminders");
  const row = page.getByRole("listitem").filter({ hasText: title });
  await row.getByText("Läs inför mötet").waitFor();
  await row.getByRole("link", { name: title }).click();
  await expect.poll(() => hasFocus(samir, 2)).toBe(true);
  await alva.open("/bookmarks");
  await alva.page.getByRole("heading", { name: alva.t("bookmarks.none_all") }).waitFor();
});

test("a long thread is whole when asked for, and goes on where one left off on another device", async () => {
  const alva = await signInAs("alva");
  const threadId = await aThread(alva, { title: "Var slutade jag läsa?", replies: 44 });
  await alva.open(`/threads/${threadId}?post=1`);
  const { page, t } = alva;
  await page.getByRole("button", { name: t("reading.show_all", { count: 45 }) }).click();
  await expect.poll(async () => (await postNumbers(alva)).length).toBe(45);
  // What is far away is found by the browser too: it stands in the page.
  expect(await page.evaluate(() => document.querySelector("main")!.textContent.includes("Svar 44."))).toBe(true);
  // What can be done with a post comes when the post does.
  const acts = post(alva, 45).getByRole("button");
  expect(await acts.count()).toBe(0);
  await post(alva, 45).evaluate((article) => article.scrollIntoView());
  await acts.first().waitFor();

  await post(alva, 30).evaluate((article) => article.scrollIntoView());
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => new URL(page.url()).searchParams.get("post")).toMatch(/^(29|30|31)$/);
  const placeOf = async () => (await alva.api.thread.get.query({ threadId })).thread.reading?.place?.number ?? 0;
  await expect.poll(placeOf).toBeGreaterThan(28);

  const phone = await signInAs("alva", { name: "phone", viewport: { width: 375, height: 700 } });
  await phone.open(`/threads/${threadId}`);
  const isInView = () =>
    phone.page.evaluate(() =>
      [29, 30, 31].some((number) => {
        const box = document.getElementById(`post-${number}`)?.getBoundingClientRect();
        return box !== undefined && box.top < 300 && box.bottom > 0;
      }),
    );
  await expect.poll(isInView).toBe(true);
});

test("views say how much waits, and a list is kept under a name", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  await samir.open("/discussions?filter=open");
  await page.getByRole("button", { name: t("views.save") }).click();
  const dialog = page.getByRole("dialog", { name: t("views.save") });
  await dialog.getByRole("textbox", { name: t("views.name") }).fill("Allt öppet");
  await dialog.getByRole("button", { name: t("views.save") }).click();
  const views = page.getByRole("navigation", { name: t("views.title") });
  await views.getByRole("link", { name: "Allt öppet" }).waitFor();
  await views.getByRole("link", { name: t("views.mentions") }).click();
  await page.waitForURL("**/discussions?filter=mentions");
  await views.getByRole("link", { name: "Allt öppet" }).click();
  await page.getByRole("button", { name: t("views.remove", { name: "Allt öppet" }) }).click();
  await expect.poll(() => views.getByRole("link", { name: "Allt öppet" }).count()).toBe(0);
});
