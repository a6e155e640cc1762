import { castPeople } from "@samrad/domain/demo/cast";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { aNewcomer, signInByCode } from "../pages/account.ts";
import { beginReply, write } from "../pages/composer.ts";
import { aReply, aThread } from "../pages/factories.ts";
import { isLive, post } from "../pages/thread.ts";
import { signInAs, type Visitor, visit } from "../visitor.ts";

const begun = "Det här hann jag inte skicka.";

async function changeMember({ page, t, open }: Visitor, name: string, act: "people.deactivate" | "people.reactivate") {
  await open("/people");
  await page.getByRole("searchbox", { name: t("people.find") }).fill(name);
  // A menu goes with its row: it is opened once the list has no others left.
  const menus = page.getByRole("button", { name: t("people.actions_for", { name: "" }).trim() });
  await expect.poll(() => menus.count()).toBe(1);
  await page.getByRole("button", { name: t("people.actions_for", { name }) }).click();
  await page.getByRole("button", { name: t(act), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t(act), exact: true })
    .click();
}

test("a member who is deactivated is out within two seconds, and finds the draft again when let in", async () => {
  const name = `Vera Ny ${Date.now()}`;
  const [jonas, alva] = await Promise.all([signInAs("jonas"), signInAs("alva")]);
  const vera = await aNewcomer(jonas, { name });
  vera.expectComplaint(/status of 401/);
  const threadId = await aThread(alva, { title: "Vem får läsa i morgon?" });
  await vera.open(`/threads/${threadId}`);
  await isLive(vera);
  await write(vera, await beginReply(vera), begun);

  const ended = vera.page.waitForURL((url) => url.pathname === "/sign-in", { timeout: 30_000 }).then(() => Date.now());
  await changeMember(jonas, name, "people.deactivate");
  const confirmed = Date.now();
  await jonas.page.getByText(jonas.t("people.was_deactivated", { name })).waitFor();
  expect((await ended) - confirmed).toBeLessThan(2_000);
  await vera.page.getByText(vera.t("live.ended")).waitFor();
  await aReply(alva, threadId, "Ingen utanför ska se det här.");
  expect(await vera.page.getByText("Ingen utanför").count()).toBe(0);

  await changeMember(jonas, name, "people.reactivate");
  await jonas.page.getByText(jonas.t("people.was_reactivated", { name })).waitFor();
  await signInByCode(vera, vera.email);
  await vera.open(`/threads/${threadId}`);
  const editor = await beginReply(vera);
  await expect.poll(() => editor.innerText()).toBe(begun);
});

/** What the page of an address says. */
async function pageText({ page, open }: Visitor, path: string): Promise<string> {
  await open(path);
  return page.getByRole("main").innerText();
}

test("what a space of named organisations holds is nothing at all to others", async () => {
  const word = `sekretessprövningsordet${Date.now()}`;
  const title = `Utkast om ${word}`;
  const [alva, ingrid, samir] = await Promise.all([signInAs("alva"), signInAs("ingrid"), signInAs("samir")]);
  const visitor = await visit();
  visitor.expectComplaint(/status of 40[134]/);
  samir.expectComplaint(/status of 404/);
  await Promise.all([ingrid, samir].map((reader) => reader.open("/discussions")));
  await Promise.all([ingrid, samir].map(isLive));
  const threadId = await aThread(alva, { title, space: "authorities" });
  await ingrid.page.getByRole("link", { name: title }).waitFor();
  expect(await samir.page.getByText(word).count()).toBe(0);

  for (const outsider of [samir, visitor]) {
    await outsider.open("/discussions");
    await outsider.page.getByRole("link", { name: "Öppna frågor" }).first().waitFor();
    expect(await outsider.page.getByText("Mellan myndigheterna").count()).toBe(0);
    expect(await outsider.page.getByText(word).count()).toBe(0);
    await outsider.open(`/search?q=${word}`);
    await outsider.page.getByText(outsider.t("search.nothing", { text: word })).waitFor();
    expect(await pageText(outsider, `/threads/${threadId}`)).toBe(await pageText(outsider, `/threads/${v7()}`));
    expect(await pageText(outsider, "/discussions/authorities")).toBe(await pageText(outsider, "/discussions/nowhere"));
  }
  await ingrid.open(`/search?q=${word}`);
  await ingrid.page.getByRole("link", { name: title }).click();
  await post(ingrid, 1).getByText(castPeople.alva.name).waitFor();
});
