import type { Request } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { beginReply, reply, sendReply, write } from "../pages/composer.ts";
import { expectSaid, noteConnection, unreachable, waitForConnection } from "../pages/connection.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { expectPostsOnce, expectSameAfresh, isLive, post, showUpTo, timesShown } from "../pages/thread.ts";
import { startApp } from "../running-app.ts";
import { signInAs, type Visitor } from "../visitor.ts";

const fromOffline = "Detta skrevs på tåget, utan nät.";

async function readTogether(visitors: Visitor[], threadId: string) {
  for (const visitor of visitors) visitor.expectComplaint(unreachable);
  await Promise.all(visitors.map((visitor) => visitor.open(`/threads/${threadId}`)));
  await Promise.all(visitors.map(isLive));
}

/** The reply as it waits to be sent. */
const waiting = ({ page, t }: Visitor) => page.getByRole("region", { name: t("threads.waiting") });

test("who was offline has missed nothing, and what was written meanwhile is sent once", async () => {
  const [alva, samir] = await Promise.all([signInAs("alva"), signInAs("samir")]);
  const threadId = await aThread(alva, { title: "Vad händer med det som skrivs utan nät?" });
  await readTogether([alva, samir], threadId);
  await noteConnection(samir);
  const editor = await beginReply(samir);

  await samir.context.setOffline(true);
  await waitForConnection(samir, "offline");
  await reply(alva, "Första svaret medan Samir är borta.");
  await write(samir, editor, fromOffline);
  await sendReply(samir);
  await waiting(samir).getByText(fromOffline).waitFor();
  await reply(alva, "Andra svaret medan Samir är borta.");
  expect(await timesShown(samir, fromOffline)).toBe(0);

  await samir.context.setOffline(false);
  await post(alva, 4).getByText(fromOffline).waitFor();
  await waiting(samir).waitFor({ state: "detached" });
  await expectSaid(samir, ["offline", "catching_up", "live"]);
  for (const visitor of [alva, samir]) {
    await showUpTo(visitor, 4);
    await expectSameAfresh(visitor);
    await expectPostsOnce(visitor, 4);
    expect(await timesShown(visitor, fromOffline)).toBe(1);
  }
});

/** The editor comes when the page stands and has nothing to do. */
const isEditor = (request: Request) => request.resourceType() === "script" && /\/editor-/.test(request.url());

test("one can begin to write without a network", async () => {
  const samir = await signInAs("samir");
  const threadId = await aThread(samir, { title: "Går det att börja skriva utan nät?" });
  const fetched = samir.page.waitForEvent("requestfinished", isEditor);
  await readTogether([samir], threadId);
  await fetched;
  await samir.settle();
  await samir.context.setOffline(true);
  await waitForConnection(samir, "offline");
  await reply(samir, fromOffline);
  await expect.poll(() => waiting(samir).getByText(fromOffline).count()).toBe(1);
});

test("without a network and without an editor the page stands, and one can try again", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  samir.expectComplaint(/Failed to fetch dynamically imported module/);
  const threadId = await aThread(samir, { title: "Vad händer när det inte går att skriva?" });
  await page.route("**/assets/editor-*.js", (route) => route.abort());
  await readTogether([samir], threadId);
  await page.getByRole("button", { name: t("threads.your_reply") }).click();
  await page.getByText(t("threads.no_editor")).waitFor();
  expect(await post(samir, 1).isVisible()).toBe(true);
  await page.unroute("**/assets/editor-*.js");
  await page.getByRole("button", { name: t("error.try_again") }).click();
  await reply(samir, fromOffline);
  await post(samir, 2).getByText(fromOffline).waitFor();
});

test("a page that was never opened can be asked for again once the network is back", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  samir.expectComplaint(unreachable);
  samir.expectComplaint(/Failed to fetch dynamically imported module/);
  await samir.open("/discussions");
  await samir.settle();
  await samir.context.setOffline(true);
  await page.getByRole("link", { name: t("frame.trends") }).click();
  const again = page.getByRole("button", { name: t("error.try_again") });
  await again.waitFor();
  await page.getByText(t("error.unavailable")).waitFor();
  expect(await page.getByRole("link", { name: t("frame.discussions") }).isVisible()).toBe(true);
  await samir.context.setOffline(false);
  await again.click();
  await page.getByRole("heading", { level: 1, name: t("trends.title") }).waitFor();
});

test("while it cannot be asked who is there, nobody is taken for a stranger", async () => {
  const samir = await signInAs("samir");
  const { page, t } = samir;
  samir.expectComplaint(/503|unavailable/);
  await page.route("**/trpc/**", (route) => route.fulfill({ status: 503 }));
  await samir.open("/discussions");
  await page.getByRole("button", { name: t("error.try_again") }).waitFor();
  expect(await page.getByRole("link", { name: t("frame.sign_in") }).count()).toBe(0);
  await page.unroute("**/trpc/**");
  await page.getByRole("link", { name: t("frame.inbox") }).waitFor();
});

test("what waits to be sent can be taken back, and survives a reload", async () => {
  const samir = await signInAs("samir");
  const threadId = await aThread(samir, { title: "Kan det som väntar tas tillbaka?" });
  await readTogether([samir], threadId);
  await write(samir, await beginReply(samir), fromOffline);
  await samir.context.setOffline(true);
  await waitForConnection(samir, "offline");
  await sendReply(samir);
  await waiting(samir)
    .getByRole("button", { name: samir.t("threads.take_back") })
    .click();
  await waiting(samir).waitFor({ state: "detached" });
  const editor = await beginReply(samir);
  await editor.getByText(fromOffline).waitFor();
  await sendReply(samir);
  await waiting(samir).getByText(fromOffline).waitFor();

  await samir.context.setOffline(false);
  await samir.page.reload();
  await post(samir, 2).getByText(fromOffline).waitFor();
  await expectPostsOnce(samir, 2);
});

/** Writes until nobody answers any more; returns what was acknowledged. */
async function writeUntilCut(visitor: Visitor, threadId: string): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let number = 1; ; number++) {
    const text = `Bekräftat svar ${number} före avbrottet.`;
    try {
      await aReply(visitor, threadId, text);
    } catch {
      return acknowledged;
    }
    acknowledged.push(text);
  }
}

test("pages recover by themselves when the server is killed and started again", async () => {
  const app = await startApp();
  onTestFinished(app.stop);
  const { address } = app;
  const [alva, samir, ingrid] = await Promise.all([
    signInAs("alva", { address }),
    signInAs("samir", { address }),
    signInAs("ingrid", { address }),
  ]);
  ingrid.expectComplaint(unreachable);
  const threadId = await aThread(alva, { title: "Vad händer när servern faller?" });
  await readTogether([alva, samir], threadId);

  const editor = await beginReply(samir);

  const writing = writeUntilCut(ingrid, threadId);
  await post(alva, 3).waitFor();
  await app.crash();
  const acknowledged = await writing;
  expect(acknowledged.length).toBeGreaterThan(1);
  await Promise.all([alva, samir].map((visitor) => waitForConnection(visitor, "offline")));
  await write(samir, editor, fromOffline);
  await sendReply(samir);
  await waiting(samir).getByText(fromOffline).waitFor();

  await app.restart();
  await Promise.all([alva, samir].map((visitor) => waitForConnection(visitor, "live")));
  await waiting(samir).waitFor({ state: "detached", timeout: 30_000 });
  await reply(alva, "Nu är vi tillbaka.");
  await expect.poll(() => timesShown(alva, "Nu är vi tillbaka.")).toBe(1);
  // What was cut off before its answer may have been written or not.
  const { thread } = await alva.api.thread.get.query({ threadId });
  for (const visitor of [alva, samir]) {
    await showUpTo(visitor, thread.postCount);
    await expectPostsOnce(visitor, thread.postCount);
    for (const text of [...acknowledged, fromOffline]) expect(await timesShown(visitor, text)).toBe(1);
    await expectSameAfresh(visitor);
  }
}, 180_000);
