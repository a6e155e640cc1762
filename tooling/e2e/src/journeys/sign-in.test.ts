import { castPeople } from "@samrad/domain/demo/cast";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../axe.ts";
import { askForCode, chooseFromCast, enterCode, personMenu, readCode, signOut } from "../pages/account.ts";
import { signInAs, visit, type Visitor } from "../visitor.ts";
import { wordsOf } from "../words.ts";

/** Another code than the one that was sent. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("a member signs in with the code from the mail; a wrong one is told and can be corrected", async () => {
  const karin = await visit();
  karin.expectComplaint(/status of 400|status of 401|status of 403/);
  const { page, t } = karin;
  await karin.open("/settings");
  await page.waitForURL(/\/sign-in/);
  await askForCode(karin, "karin@norrsjon.example");
  const code = await readCode(karin, "karin@norrsjon.example");
  await enterCode(karin, wrong(code));
  await page.getByText(t("error.code.wrong")).first().waitFor();
  await expectNoAxeViolations(page);
  await enterCode(karin, code);
  await page.waitForURL((url) => url.pathname === "/settings");
  const nameField = page.getByRole("textbox", { name: t("account.name"), exact: true });
  expect(await nameField.inputValue()).toBe(castPeople.karin.name);
});

async function inviteSolveig({ page, t, open }: Visitor, email: string) {
  await open("/people");
  await page.getByRole("button", { name: t("people.invite"), exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: t("people.email") }).fill(email);
  await form.getByRole("textbox", { name: t("people.name"), exact: true }).fill("Solveig Vik");
  await form.getByRole("combobox", { name: t("people.organisation") }).selectOption({ label: "Solvik kommune" });
  await form.getByRole("combobox", { name: t("people.invite_language") }).selectOption("nb");
  await form.getByRole("button", { name: t("people.send_invitation") }).click();
  await page.getByText(t("people.invitation_sent", { email })).waitFor();
}

test("who is invited follows the mail, signs in, and makes the profile their own", async () => {
  const email = `${v7()}@solvik.example`;
  const jonas = await signInAs("jonas");
  await inviteSolveig(jonas, email);

  const solveig = await visit({ language: "nb", name: "solveig" });
  const { page, t } = solveig;
  await solveig.open("/mailbox");
  const mail = page.getByRole("group").filter({ hasText: email });
  await mail.locator("summary").click();
  await mail.getByRole("link").click();
  await expect.poll(() => page.getByRole("textbox", { name: t("account.email") }).inputValue()).toBe(email);
  await askForCode(solveig, email);
  await enterCode(solveig, await readCode(solveig, email));
  await personMenu(solveig, "Solveig Vik").click();
  await page.getByRole("link", { name: t("frame.settings") }).click();

  await page.getByRole("textbox", { name: t("account.title") }).fill("Rådgivar");
  await page.getByRole("combobox", { name: t("account.language") }).selectOption("nn");
  await page.getByRole("button", { name: t("account.save_profile") }).click();
  const nynorsk = await wordsOf("nn");
  await page.getByRole("heading", { name: nynorsk("account.sessions") }).waitFor();
  expect(await page.getAttribute("html", "lang")).toBe("nn");
  await jonas.open("/people?tab=invitations");
  const invitation = jonas.page.getByRole("listitem").filter({ hasText: email });
  await invitation.getByText(jonas.t("people.state_accepted")).waitFor();
});

test("signing out everywhere else ends the other browser within moments", async () => {
  const here = await signInAs("fredrik", { name: "here" });
  const there = await signInAs("fredrik", { name: "there" });
  there.expectComplaint(/status of 401/);
  const { page, t } = here;
  await there.open("/");
  await here.open("/settings");
  await page.getByRole("button", { name: t("account.end_others") }).click();
  await page.getByText(t("account.others_ended")).waitFor();
  await there.page.waitForURL((url) => url.pathname === "/sign-in");
  await there.page.getByText(there.t("live.ended")).waitFor();
  await page.getByRole("button", { name: t("account.end_others") }).waitFor({ state: "detached" });
  const sessions = page.getByRole("region", { name: t("account.sessions") });
  await expect.poll(() => sessions.getByRole("listitem").count()).toBe(1);
});

async function addAuthenticator({ context, page }: Visitor) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("a passkey is added, signs in, and is removed", async () => {
  const nora = await signInAs("nora");
  const { page, t } = nora;
  const { name } = castPeople.nora;
  await addAuthenticator(nora);
  await nora.open("/settings");
  await page.getByRole("textbox", { name: t("account.passkey_name") }).fill("Jobbmaskinen");
  await page.getByRole("button", { name: t("account.add_passkey") }).click();
  await page.getByText(t("account.passkey_saved")).waitFor();

  await signOut(nora, name);
  await page.getByRole("button", { name: t("account.use_passkey") }).click();
  await personMenu(nora, name).waitFor();

  await nora.open("/settings");
  await page.getByRole("button", { name: t("account.remove_passkey_named", { name: "Jobbmaskinen" }) }).click();
  await page.getByText(t("account.passkeys_none")).waitFor();
  await signOut(nora, name);
  nora.expectComplaint(/status of 40[014]/);
  await page.getByRole("button", { name: t("account.use_passkey") }).click();
  await page.getByText(t("error.passkey.failed")).waitFor();
  await chooseFromCast(nora, "nora");
  expect(await personMenu(nora, name).isVisible()).toBe(true);
});
