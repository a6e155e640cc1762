import type { MessageId } from "@samrad/i18n/translator";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Visitor } from "../visitor.ts";

/** One post as it is shown. */
export function post({ page, t }: Visitor, number: number): Locator {
  return page.getByRole("article", { name: `${t("threads.post_number", { number })},` });
}

/** The numbers of the posts on the page, in order. */
export async function postNumbers({ page }: Visitor): Promise<number[]> {
  return page
    .getByRole("article")
    .evaluateAll((articles) => articles.map((article) => Number(article.id.replace("post-", ""))));
}

/** All posts from the first to the last one, each of them once. */
export async function expectPostsOnce(visitor: Visitor, count: number) {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  await expect.poll(() => postNumbers(visitor)).toEqual(all);
}

/** Shows the replies that the page keeps back while one reads or writes, if there are any, up to a number. */
export async function showUpTo(visitor: Visitor, number: number) {
  const { page, t } = visitor;
  const counts = new RegExp(t("threads.new_replies", { count: 99 }).replace("99", String.raw`\d+`));
  const one = t("threads.new_replies", { count: 1 });
  const bar = page.getByRole("button", { name: counts }).or(page.getByRole("button", { name: one }));
  await bar.or(post(visitor, number)).first().waitFor();
  if (await bar.isVisible()) await bar.click();
  await post(visitor, number).waitFor();
}

/** How often a text stands on the page outside of what is being written. */
export async function timesShown({ page }: Visitor, text: string): Promise<number> {
  // Not their inner text: what is far from the window has none, as it is not laid out.
  const shown = await page.getByRole("article").allTextContents();
  return shown.join("\n").split(text).length - 1;
}

/** Waits until the page says that it is told of everything at once. */
export async function isLive({ page, t }: Visitor) {
  await page
    .getByRole("status")
    .filter({ hasText: t("frame.connection_live") })
    .waitFor({ state: "attached" });
}

/** Goes to where one replies, which is the end of the thread. */
export async function goToEnd({ page, t }: Visitor) {
  await page.getByRole("region", { name: t("threads.reply"), exact: true }).scrollIntoViewIfNeeded();
}

/** Opens a post's menu and chooses from it. */
export async function choosePostAction(
  { page, t }: Visitor,
  number: number,
  action: "threads.edit" | "threads.withdraw",
) {
  await page.getByRole("button", { name: t("threads.post_actions", { number }), exact: true }).click();
  await page.getByRole("button", { name: t(action), exact: true }).click();
}

type ThreadAct = Extract<MessageId, `threads.act_${string}` | "threads.resolve" | "threads.rename">;

/** Opens the thread's menu and chooses from it. */
export async function chooseThreadAction({ page, t }: Visitor, action: ThreadAct) {
  await page.getByRole("button", { name: t("threads.actions"), exact: true }).click();
  await page.getByRole("button", { name: t(action), exact: true }).click();
}

/** The button of a reaction, with how many people it says to have chosen it. */
export function reaction(visitor: Visitor, number: number, { count }: { count?: number } = {}): Locator {
  const name = visitor.t("threads.reaction_agree");
  const pattern = new RegExp(`^${name}\\s*${count ?? ""}$`);
  return post(visitor, number).getByRole("button", { name: pattern });
}

/** All that a thread says, but for how long ago: the same for who followed it live and who reads it anew. */
export async function threadText({ page, t }: Visitor): Promise<string[]> {
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  const outcome = await page.getByRole("region", { name: t("threads.outcome") }).allInnerTexts();
  const posts = await page.getByRole("article").evaluateAll((articles) =>
    articles.map((article) => {
      const copy = article.cloneNode(true) as Element;
      for (const time of copy.querySelectorAll("time")) time.remove();
      return copy.textContent;
    }),
  );
  return [heading, ...outcome, ...posts];
}

/** Fails unless the page, as it became live, is what a fresh read gives. */
export async function expectSameAfresh(visitor: Visitor) {
  const live = await threadText(visitor);
  await visitor.page.reload();
  await isLive(visitor);
  await expect.poll(() => threadText(visitor)).toEqual(live);
}
