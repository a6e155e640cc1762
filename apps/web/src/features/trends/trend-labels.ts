import { labelIn } from "@samrad/contracts/concepts";
import { questionName, questionTextIn } from "@samrad/contracts/questions";
import type { TrendValue } from "@samrad/contracts/trends";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";

type Label = { text: string; lang?: string | undefined };

/** What a row or a filter is called, and in which language if it is not the page's. */
export function useValueLabel(): (value: TrendValue) => Label {
  const t = useTranslate();
  const language = useLanguage();
  const countryName = useNames("region");
  return (value) => {
    switch (value.dimension) {
      case "question": {
        const { text, lang } = questionTextIn(value.title, language);
        return { text: `${questionName(value.number)} ${text}`, lang: lang === language ? undefined : lang };
      }
      case "concept": {
        const { text, lang } = labelIn(value.label, language);
        return { text, lang: lang === language ? undefined : lang };
      }
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
