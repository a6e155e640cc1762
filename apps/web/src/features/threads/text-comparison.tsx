import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./revisions.module.css";
import { compareTexts, type Piece } from "./text-diff.ts";

function PieceView({ piece }: { piece: Piece }) {
  const t = useTranslate();
  if (piece.kind === "same") return <>{piece.text}</>;
  const Tag = piece.kind === "added" ? "ins" : "del";
  return (
    <Tag>
      <span className="samrad-visually-hidden">{t(`threads.${piece.kind}_from`)} </span>
      {piece.text}
      <span className="samrad-visually-hidden"> {t(`threads.${piece.kind}_to`)} </span>
    </Tag>
  );
}

/** How what went and what came are marked. */
export function ComparisonKey() {
  const t = useTranslate();
  return (
    <p className={styles.key}>
      <del>{t("threads.removed_key")}</del> <ins>{t("threads.added_key")}</ins>
    </p>
  );
}

type Props = { before: Document; after: Document; lang: TextLanguage };

/** Two wordings as one text, with what went and what came. */
export function TextComparison({ before, after, lang }: Props) {
  return (
    <div className={`${styles.comparison} samrad-reading`} lang={lang}>
      {compareTexts(before, after).map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece, place) => (
            <PieceView key={place} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}
