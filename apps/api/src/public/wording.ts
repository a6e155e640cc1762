import { type InterfaceLanguage, interfaceLanguages, type TextLanguage } from "@samrad/contracts/languages";
import { type QuestionText, questionTextIn } from "@samrad/contracts/questions";
import { formattingLocales } from "@samrad/i18n/languages";
import { loadMessages } from "@samrad/i18n/messages";
import { lacksNynorsk, spellInNynorsk } from "@samrad/i18n/nynorsk";
import { makeTranslator, type Translate } from "@samrad/i18n/translator";

/** How a public page speaks. */
export type Wording = {
  language: InterfaceLanguage;
  t: Translate;
  /** "25 november 2026"; a date without a time is that day everywhere. */
  day: (date: string) => string;
  country: (code: string) => string;
  languageName: (code: string) => string;
  /** The text in the page's language, else in the nearest one there is. */
  choose: (texts: QuestionText) => { text: string; lang: TextLanguage };
};

export async function wordingIn(language: InterfaceLanguage): Promise<Wording> {
  const locales = formattingLocales[language];
  const respell = language === "nn" && lacksNynorsk() ? spellInNynorsk : (text: string) => text;
  const names = (type: "region" | "language") => {
    const list = new Intl.DisplayNames(locales, { type, fallback: "code" });
    return (code: string) => respell(list.of(code) ?? code);
  };
  return {
    language,
    t: makeTranslator(language, await loadMessages(language)),
    day: (date) => {
      const timeZone = date.includes("T") ? "Europe/Stockholm" : "UTC";
      return respell(new Intl.DateTimeFormat(locales, { dateStyle: "long", timeZone }).format(new Date(date)));
    },
    country: names("region"),
    languageName: names("language"),
    choose: (texts) => questionTextIn(texts, language),
  };
}

const isInterfaceLanguage = (text: unknown): text is InterfaceLanguage =>
  interfaceLanguages.includes(text as InterfaceLanguage);

/** The language that is asked for by name; undefined for none and for one that there is not. */
export const namedLanguage = (text: unknown): InterfaceLanguage | undefined =>
  isInterfaceLanguage(text) ? text : undefined;

/** The first language that a browser names and there is; else Swedish, the network's own. */
export function acceptedLanguage(header: string | undefined): InterfaceLanguage {
  const tags = (header ?? "").split(",").map((part) => {
    const [tag = "", quality = "q=1"] = part.trim().toLowerCase().split(";");
    return { tag: tag.split("-")[0]!, quality: Number(quality.trim().slice(2)) || 0 };
  });
  for (const { tag } of tags.toSorted((one, other) => other.quality - one.quality)) {
    // "no" is what many browsers call bokmål.
    const language = tag === "no" ? "nb" : tag;
    if (isInterfaceLanguage(language)) return language;
  }
  return "sv";
}
