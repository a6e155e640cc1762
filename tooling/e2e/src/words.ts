import type { Language } from "@samrad/i18n/languages";
import { loadMessages } from "@samrad/i18n/messages";
import { makeTranslator, type Translate } from "@samrad/i18n/translator";

/** What the interface says in a language: the journeys name no wording themselves. */
export async function wordsOf(language: Language): Promise<Translate> {
  return makeTranslator(language, await loadMessages(language));
}

/** Every id of a text: none may ever be seen. */
export async function messageIds(): Promise<string[]> {
  return Object.keys(await loadMessages("sv"));
}
