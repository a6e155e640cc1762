import type { InterfaceLanguage } from "@samrad/contracts/languages";
import { questionTextIn } from "@samrad/contracts/questions";
import type { SimilarItem } from "@samrad/contracts/similar";

/** The title in the language that is preferred, or else in one that it has, with that language. */
export function titleIn(item: SimilarItem, preferred: InterfaceLanguage): { text: string; lang: string | undefined } {
  return item.kind === "thread" ? { text: item.title, lang: item.lang } : questionTextIn(item.title, preferred);
}
