import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { WriteInvitation } from "@samrad/domain/invitations/commands";
import { loadMessages } from "@samrad/i18n/messages";
import { makeTranslator, type Translate } from "@samrad/i18n/translator";

type Text = { subject: string; body: string };

async function translator(language: InterfaceLanguage): Promise<Translate> {
  return makeTranslator(language, await loadMessages(language));
}

/** Where to sign in, with the e-mail address filled in already. */
export function signInAddress(publicUrl: string, email: string): string {
  return new URL(`/sign-in?email=${encodeURIComponent(email)}`, publicUrl).href;
}

const paragraphs = (...texts: string[]) => `${texts.join("\n\n")}\n`;

/** The mail of a code; the code stands in the body alone, never in a subject that lights up on a locked screen. */
export async function codeMail(code: string, language: InterfaceLanguage): Promise<Text> {
  const t = await translator(language);
  const body = paragraphs(t("mail.code_intro"), code, t("mail.code_term"), t("mail.code_not_you"));
  return { subject: t("mail.code_subject"), body };
}

/** The mail of an invitation. */
export function invitationWriter(publicUrl: string): WriteInvitation {
  return async ({ email, name, language, organisation, invitedBy, expiresAt }) => {
    const t = await translator(language);
    const date = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "Europe/Stockholm" }).format(
      expiresAt,
    );
    const body = paragraphs(
      t("mail.invitation_greeting", { name }),
      t("mail.invitation_intro", { invitedBy, organisation }),
      t("mail.invitation_how"),
      signInAddress(publicUrl, email),
      t("mail.invitation_term", { date }),
      t("mail.invitation_not_you"),
    );
    return { subject: t("mail.invitation_subject", { organisation }), body };
  };
}
