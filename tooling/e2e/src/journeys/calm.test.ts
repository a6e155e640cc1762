import { castPeople } from "@samrad/domain/demo/cast";
import { expect, test } from "vitest";
import { beginReply, reply, write } from "../pages/composer.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { chooseThreadAction, goToEnd, isLive, post, reaction } from "../pages/thread.ts";
import { signInAs, type Visitor } from "../visitor.ts";

/** Adds up from now on what the browser calls layout shifts that nobody asked for. */
async function noteShifts({ page }: Visitor) {
  await page.evaluate(() => {
    const noted = { shift: 0, sources: [] as string[] };
    Object.assign(window, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        noted.shift += entry.value;
        noted.sources.push(...entry.sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? ""));
      }
    }).observe({ type: "layout-shift" });
  });
}

type Noted = { shift: number; sources: string[] };
const shifts = ({ page }: Visitor) => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

const topOf = (visitor: Visitor, number: number) =>
  post(visitor, number)
    .getByRole("paragraph")
    .filter({ hasText: `Svar ${number}` })
    .evaluate((paragraph) => paragraph.getBoundingClientRect().top);

/** A window is scrolled by whole pixels, and what comes above is as high as it is. */
const keepsPlace = async (visitor: Visitor, number: number, before: number) =>
  expect(Math.abs((await topOf(visitor, number)) - before)).toBeLessThan(1);

const hereNow = ({ page, t }: Visitor) => page.getByRole("complementary", { name: t("threads.about") });

async function resolve(alva: Visitor) {
  await chooseThreadAction(alva, "threads.resolve");
  await write(alva, alva.page.getByRole("textbox", { name: alva.t("threads.outcome") }), "Frågan är utredd.");
  await alva.page
    .getByRole("dialog")
    .getByRole("button", { name: alva.t("threads.resolve") })
    .click();
}

test("nothing moves under the eyes of who reads in the middle of a long thread", async () => {
  const [alva, samir] = await Promise.all([signInAs("alva"), signInAs("samir")]);
  const threadId = await aThread(alva, { title: "Hur läser man lugnt?", replies: 30 });
  await alva.open(`/threads/${threadId}?post=1`);
  await samir.open(`/threads/${threadId}?post=10`);
  await isLive(samir);
  await post(samir, 12).waitFor();
  await samir.page.mouse.move(640, 400);
  await samir.page.mouse.wheel(0, 120);
  await hereNow(samir).getByText(castPeople.alva.name, { exact: true }).waitFor();
  // Pages above and below are fetched as one reads.
  await samir.settle();
  await noteShifts(samir);
  const before = await topOf(samir, 11);

  for (const word of ["Första", "Andra", "Tredje"]) await aReply(alva, threadId, `${word} nya svaret.`);
  await reaction(alva, 1).click();
  await resolve(alva);
  const bar = samir.page.getByRole("button", { name: samir.t("threads.new_replies", { count: 3 }) });
  await bar.waitFor();
  await samir.page.getByRole("region", { name: samir.t("threads.outcome") }).waitFor({ state: "attached" });
  await keepsPlace(samir, 11, before);
  expect(await shifts(samir)).toEqual({ shift: 0, sources: [] });

  await bar.click();
  await post(samir, 34).waitFor();
  await goToEnd(samir);
  await aReply(alva, threadId, "Ett svar medan Samir står vid slutet.");
  await post(samir, 35).waitFor();
  expect(await samir.page.getByRole("button", { name: samir.t("threads.new_replies", { count: 1 }) }).count()).toBe(0);
}, 90_000);

test("nothing moves when somebody comes to read along or begins to write", async () => {
  const [samir, ingrid] = await Promise.all([signInAs("samir"), signInAs("ingrid")]);
  const threadId = await aThread(samir, { title: "Vem läser med?", replies: 1 });
  await samir.open(`/threads/${threadId}`);
  await isLive(samir);
  await hereNow(samir).getByText(castPeople.samir.name, { exact: true }).waitFor();
  await samir.settle();
  await noteShifts(samir);
  await ingrid.open(`/threads/${threadId}`);
  await hereNow(samir).getByText(castPeople.ingrid.name, { exact: true }).waitFor();
  await write(ingrid, await beginReply(ingrid), "Jeg ville bare si at");
  await samir.page.getByText(samir.t("threads.writing_now", { names: castPeople.ingrid.name, count: 1 })).waitFor();
  expect(await shifts(samir)).toEqual({ shift: 0, sources: [] });
});

test("a list does not move from under the reader's hands either", async () => {
  const [alva, samir] = await Promise.all([signInAs("alva"), signInAs("samir")]);
  const title = "Den som står överst";
  const threadId = await aThread(alva, { title });
  await samir.open("/discussions");
  await isLive(samir);
  const row = samir.page.getByRole("link", { name: title });
  await row.focus();
  const before = await row.boundingBox();
  await aThread(alva, { title: "Den som kommer sedan" });
  const fresh = samir.page.getByRole("button", { name: samir.t("discussions.show_fresh", { count: 1 }) });
  await fresh.waitFor();
  expect(await row.boundingBox()).toEqual(before);
  await fresh.click();
  await samir.page.getByRole("link", { name: "Den som kommer sedan" }).waitFor();
  await alva.open(`/threads/${threadId}`);
  await reply(alva, "Och nu ett svar.");
  await samir.page
    .getByRole("link", { name: new RegExp(`${title}.*${samir.t("discussions.unread", { count: 2 })}`) })
    .waitFor();
});
