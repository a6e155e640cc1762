import type { Why } from "@samrad/contracts/workbench";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { writtenFor } from "../citations/written-citation.ts";
import styles from "./workbench.module.css";

const words = (pairs: Why["words"]) =>
  pairs.map(({ thread, question }) => (thread === question ? thread : `${thread} ≈ ${question}`)).join(", ");

/** What a thread and a question have in common. */
export function WhyList({ why }: { why: Why }) {
  const t = useTranslate();
  const language = useLanguage();
  const lines = [
    [t("workbench.why_provisions"), why.provisions.map((key) => writtenFor(key, language).text).join(", ")],
    [t("workbench.why_concepts"), why.concepts.map((concept) => concept.label).join(", ")],
    [t("workbench.why_words"), words(why.words)],
  ].filter(([, text]) => text !== "");
  if (lines.length === 0) return null;
  return (
    <dl className={styles.why}>
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
