import { type QuestionText, questionTextIn } from "@samrad/contracts/questions";
import { useLanguage } from "../../language/use-translate.ts";

/** A text of a question as the reader best reads it; `lang` only where it is another language than the page's. */
export function useQuestionText(): (text: QuestionText) => { text: string; lang: string | undefined } {
  const language = useLanguage();
  return (texts) => {
    const { text, lang } = questionTextIn(texts, language);
    return { text, lang: lang === language ? undefined : lang };
  };
}
