import { textLanguages } from "@samrad/contracts/languages";
import type { SimilarItem } from "@samrad/contracts/similar";

/** The title in the language that is preferred, or else in one that it has, with that language. */
export function titleIn(item: SimilarItem, preferred: string): { text: string; lang: string } {
  if (item.kind === "thread") return { text: item.title, lang: item.lang };
  const languages = [...textLanguages].toSorted(
    (one, other) => Number(other === preferred) - Number(one === preferred),
  );
  const lang = languages.find((one) => item.title[one]) ?? "en";
  return { text: item.title[lang] ?? "", lang };
}
