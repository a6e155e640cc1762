import type { QuestionRelationView } from "@samrad/contracts/questions";
import type { Translate } from "@samrad/i18n/translator";

/** A relation in words, as the end of a sentence that begins with the question that is read. */
export function relationText({ kind, direction }: Omit<QuestionRelationView, "question">, t: Translate): string {
  return direction === "from" ? t(`questions.relation_from_${kind}`) : t(`questions.relation_to_${kind}`);
}
