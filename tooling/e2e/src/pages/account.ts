import { castOrganisations, castPeople } from "@samrad/domain/demo/cast";
import type { Language } from "@samrad/i18n/languages";
import { expect } from "vitest";
import { v7 } from "uuid";
import { visit, type Visitor } from "../visitor.ts";

/** The menu of who is signed in; `name` as it stands in the profile. */
export function personMenu({ page, t }: Visitor, name: string) {
  return page.getByRole("button", { name: new RegExp(`^${t("frame.person_menu", { name, organisation: ".+" })}$`) });
}

export async function signOut(visitor: Visitor, name: string) {
  await personMenu(visitor, name).click();
  await visitor.page.getByRole("button", { name: visitor.t("frame.sign_out"), exact: true }).click();
  await visitor.page.getByRole("textbox", { name: visitor.t("account.email") }).waitFor();
}

/** Chooses one of the cast on the sign-in page that is shown. */
export async function chooseFromCast({ page }: Visitor, handle: keyof typeof castPeople) {
  await page.getByRole("button", { name: castPeople[handle].name }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Asks for a code on the sign-in page that is shown. */
export async function askForCode({ page, t }: Visitor, email: string) {
  await page.getByRole("textbox", { name: t("account.email") }).fill(email);
  await page.getByRole("button", { name: t("account.send_code") }).click();
  await page.getByRole("textbox", { name: t("account.code"), exact: true }).waitFor();
}

export async function enterCode({ page, t }: Visitor, code: string) {
  await page.getByRole("textbox", { name: t("account.code"), exact: true }).fill(code);
  await page.getByRole("button", { name: t("account.use_code") }).click();
}

/** Reads the newest code for an address in the mailbox, in another window. */
export async function readCode(visitor: Visitor, email: string): Promise<string> {
  const mailbox = await visitor.newPage();
  await mailbox.goto(new URL("/mailbox", visitor.page.url()).href);
  const mail = mailbox.getByRole("group").filter({ hasText: email }).first();
  await mail.locator("summary").click();
  const text = await mail.getByText(/\b\d{6}\b/).innerText();
  await mailbox.close();
  return /\b\d{6}\b/.exec(text)![0];
}

/** Signs in by a code, from the sign-in page. */
export async function signInByCode(visitor: Visitor, email: string) {
  await visitor.open("/sign-in");
  await askForCode(visitor, email);
  await enterCode(visitor, await readCode(visitor, email));
  await visitor.page.waitForURL((url) => url.pathname !== "/sign-in");
}

type Newcomer = { name: string; language?: Language };

/** Somebody who was invited for this test alone, and has signed in. */
export async function aNewcomer(
  administrator: Visitor,
  { name, language = "sv" }: Newcomer,
): Promise<Visitor & { email: string }> {
  const id = v7();
  const email = `${id}@norrsjon.example`;
  const organisationId = castOrganisations.norrsjon.id;
  await administrator.api.invitation.send.mutate({ id, email, name, organisationId, roles: ["member"], language });
  const visitor = await visit({ language, name });
  await signInByCode(visitor, email);
  await expect.poll(() => personMenu(visitor, name).count()).toBe(1);
  return { ...visitor, email };
}
