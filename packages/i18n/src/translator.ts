import { type I18n, type Messages, setupI18n } from "@lingui/core";
import type { MessageId, MessageValues } from "./generated/message-values.ts";
import { formattingLocales, type Language } from "./languages.ts";

export type { MessageId, MessageValues };

/** Nothing for a text without placeholders, else an object with all of them. */
export type ValuesOf<Id extends MessageId> = MessageValues[Id] extends null ? [] : [values: MessageValues[Id]];

/** From the id of a text, with values for its placeholders, to the text. */
export type Translate = <Id extends MessageId>(id: Id, ...values: ValuesOf<Id>) => string;

/** Lingui with one language loaded and active. */
export function makeI18n(language: Language, messages: Messages): I18n {
  return setupI18n({ locale: language, locales: formattingLocales[language], messages: { [language]: messages } });
}

/** The translator of an active Lingui. */
export function translatorOf(i18n: I18n): Translate {
  return (id, ...values) => i18n._(id, values[0] ?? {});
}

/** Translates without React: for mail, pages made on the server, the command line. */
export function makeTranslator(language: Language, messages: Messages): Translate {
  return translatorOf(makeI18n(language, messages));
}
