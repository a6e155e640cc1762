import type { Why } from "@samrad/contracts/workbench";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./workbench.module.css";

const words = (pairs: Why["words"]) =>
  pairs.map(({ thread, question }) => (thread === question ? thread : `${thread} ≈ ${question}`)).join(", ");

/** What a thread and a question have in common. */
export function WhyList({ why }: { why: Why }) {
  const t = useTranslate();
  const lines = [
    [t("workbench.why_provisions"), why.provisions.map(provisionName).join(", ")],
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

/** A key as one reads it: without its scheme, its parts in words that lawyers of all four languages know. */
export function provisionName(key: string): string {
  const [act = "", part = ""] = key.replace(/^[a-z-]+:/, "").split("#");
  const place = part.replace("art_", "art. ").replace("/par_", "(").replace("/pnt_", ")(").replace(/\/.*$/, "");
  const opened = (place.match(/\(/g) ?? []).length - (place.match(/\)/g) ?? []).length;
  return [place + ")".repeat(Math.max(0, opened)), act].filter(Boolean).join(", ");
}
