import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { useQuery } from "@tanstack/react-query";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useNames } from "../threads/names.ts";
import styles from "./templates.module.css";
import { inOrder, templateOptions } from "./template-queries.ts";

type Props = { spaceId: string; onUse: (template: { document: Document; lang: TextLanguage }) => void };

/** Offers what threads of the space begin with, while nothing is written. */
export function TemplateOffer({ spaceId, onUse }: Props) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const language = useLanguage();
  const { data: templates = [] } = useQuery(templateOptions(spaceId));
  if (templates.length === 0) return null;
  return (
    <p className={styles.offer}>
      <span>{t("templates.offer")}</span>
      {inOrder(templates, language).map(({ lang, document }) => (
        <Button key={lang} small onClick={() => onUse({ document, lang })}>
          {t("templates.use_in", { language: nameOf(lang) })}
        </Button>
      ))}
    </p>
  );
}
