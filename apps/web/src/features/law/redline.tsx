import { useTranslate } from "../../language/use-translate.ts";
import styles from "./redline.module.css";
import { redlinePieces } from "./redline-pieces.ts";

type Props = { before: string | null; after: string | null; lang: string };

/** Two wordings as one text, with what went and what came. */
export function Redline({ before, after, lang }: Props) {
  const t = useTranslate();
  return (
    <p className={styles.redline} lang={lang}>
      {redlinePieces(before ?? "", after ?? "").map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          <Tag key={index}>
            <span className="samrad-visually-hidden">{t(`law.${kind}`)} </span>
            {text}
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
