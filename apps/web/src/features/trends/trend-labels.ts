import type { InterfaceLanguage, TextLanguage } from "@samrad/contracts/languages";
import type { QuestionText } from "@samrad/contracts/questions";
import type { TrendValue } from "@samrad/contracts/trends";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";

type Label = { text: string; lang?: TextLanguage | undefined };

const nearest: Record<InterfaceLanguage, TextLanguage[]> = {
  sv: ["sv", "nb", "nn", "da", "en", "fi"],
  nb: ["nb", "nn", "da", "sv", "en", "fi"],
  nn: ["nn", "nb", "da", "sv", "en", "fi"],
  en: ["en", "sv", "nb", "nn", "da", "fi"],
};

function choose(texts: QuestionText, language: InterfaceLanguage): Label {
  for (const lang of nearest[language]) {
    const text = texts[lang];
    if (text) return { text, lang: lang === language ? undefined : lang };
  }
  return { text: "" };
}

/** A text as the reader best reads it; `lang` only where it is another language than the page's. */
export function useTextChoice(): (texts: QuestionText) => Label {
  const language = useLanguage();
  return (texts) => choose(texts, language);
}

/** What a row or a filter is called, and in which language if it is not the page's. */
export function useValueLabel(): (value: TrendValue) => Label {
  const t = useTranslate();
  const language = useLanguage();
  const countryName = useNames("region");
  return (value) => {
    switch (value.dimension) {
      case "question": {
        const { text, lang } = choose(value.title, language);
        return { text: `Q-${value.number} ${text}`, lang };
      }
      case "concept":
        return choose(value.label, language);
      case "country":
        return { text: countryName(value.key) };
      case "sector":
        return { text: t(`people.sector_${value.key}`) };
    }
  };
}

/** "Q3 2026", as it is said in the reader's language. */
export function useQuarterLabel(): (quarter: string) => string {
  const t = useTranslate();
  return (quarter) => t("trends.quarter", { quarter: quarter.slice(6), year: quarter.slice(0, 4) });
}
