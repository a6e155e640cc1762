import { diffWordsWithSpace } from "diff";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./law.module.css";

type Props = { before: string | null; after: string | null; lang: string };

/** Two wordings as one text, with what went and what came. */
export function Redline({ before, after, lang }: Props) {
  const t = useTranslate();
  const pieces = diffWordsWithSpace(before ?? "", after ?? "");
  return (
    <p className={styles.redline} lang={lang}>
      {pieces.map(({ value, added, removed }, index) => {
        if (!added && !removed) return value;
        const Tag = added ? "ins" : "del";
        return (
          <Tag key={index}>
            <span className="samrad-visually-hidden">{t(added ? "law.added" : "law.removed")} </span>
            {value}
            <span className="samrad-visually-hidden"> {t("law.change_ends")}</span>
          </Tag>
        );
      })}
    </p>
  );
}

/** What the marks of a redline mean. */
export function RedlineKey() {
  const t = useTranslate();
  return (
    <p className={styles.key}>
      <del>{t("law.removed_key")}</del> <ins>{t("law.added_key")}</ins>
    </p>
  );
}
