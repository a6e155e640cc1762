import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { formattingLocales, type Language } from "@samrad/i18n/languages";
import { loadFirstMessages, loadLaterMessages, loadMessages } from "@samrad/i18n/messages";
import { lacksNynorsk, spellInNynorsk } from "@samrad/i18n/nynorsk";
import { makeI18n } from "@samrad/i18n/translator";
import { type Clock, ClockContext } from "@samrad/ui/time";
import { type ReactNode, useMemo } from "react";
import { useMe } from "../features/session/me.tsx";
import { chosenLanguage, rememberLanguage } from "./choice.ts";
import { useLanguage } from "./use-translate.ts";

let started: Promise<I18n> | undefined;
let later: Promise<void> | undefined;

async function start(): Promise<I18n> {
  const language = chosenLanguage();
  const i18n = makeI18n(language, await loadFirstMessages(language));
  i18n.on("missing", ({ id }) => reportError(new Error(`The text ${id} is not loaded.`)));
  document.documentElement.lang = language;
  return i18n;
}

/** Loads the language of this device, once, as far as the first page needs it, and makes it the active one. */
export function startLanguage(): Promise<I18n> {
  started ??= start();
  return started;
}

async function loadLater() {
  const language = chosenLanguage();
  const [i18n, messages] = await Promise.all([startLanguage(), loadLaterMessages(language)]);
  // Without telling: what is shown has its texts, and nothing of it is drawn again for those of other pages.
  if (i18n.locale === language) Object.assign(i18n.messages, messages);
}

/** Resolves when the texts of every page are there. Rejects when they cannot be fetched, and tries again when asked again. */
export async function allTexts(): Promise<void> {
  later ??= loadLater();
  await later.catch((error: unknown) => {
    later = undefined;
    throw error;
  });
}

/** Changes the language of the whole interface at once, here and for the next visit. */
export async function switchLanguage(language: Language) {
  rememberLanguage(language);
  // Most profiles ask for what is there: the texts of other pages are not fetched for that.
  const i18n = await startLanguage();
  if (i18n.locale === language) return;
  const messages = await loadMessages(language);
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: formattingLocales[language], messages });
}

function ClockProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const timeZone = useMe().me?.timeZone;
  const clock = useMemo<Clock>(() => {
    const respell = language === "nn" && lacksNynorsk() ? spellInNynorsk : undefined;
    return { locales: formattingLocales[language], timeZone, respell };
  }, [language, timeZone]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** Texts in the active language, times in it and in the reader's time zone. */
export function LanguageProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <ClockProvider>{children}</ClockProvider>
    </I18nProvider>
  );
}
