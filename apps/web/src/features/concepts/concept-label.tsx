import { type Labels, labelIn } from "@samrad/contracts/concepts";
import { useLanguage } from "../../language/use-translate.ts";

type Named = { labels: Labels };

/** The word for a concept in the reader's language, and the language that it turned out to be in. */
export function useConceptLabel(): (concept: Named) => { text: string; lang: string | undefined } {
  const language = useLanguage();
  return ({ labels }) => {
    const { text, lang } = labelIn(labels, language);
    return { text, lang: lang === language ? undefined : lang };
  };
}

export function ConceptLabel({ concept }: { concept: Named }) {
  const { text, lang } = useConceptLabel()(concept);
  return <span lang={lang}>{text}</span>;
}
