import type { TextPart } from "@samrad/contracts/provisions";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./provision-text.module.css";
import { ProvisionLink, useLabel } from "./names.tsx";

/** How much cites a part. */
export function PartCount({ count }: { count: number | undefined }) {
  const t = useTranslate();
  if (!count) return null;
  return <span className={styles.partCount}>{t("law.cited_by", { count })}</span>;
}

/** The last step of a label, as it stands beside a text: "1", "f". */
export const stepOf = (key: string) =>
  (/^sfs:.*[KPOSN](\d+[a-z]?|[a-z]+|[IVXLC]+)$/.exec(key) ?? /[_§]?([^_/§#]+)$/.exec(key))?.[1] ?? key;

/** Parts that only go on with the words before them: subparagraphs, and the paragraphs of statutes, which have no numbers. */
export const goesOn = (key: string) => /\/(?:sub|ledd|mom)_\d+$|^sfs:.*S\d+$/.test(key);

/** A part of a provision with its number, its words and how much cites it. */
export function PartRow({
  part,
  root,
  counts,
}: {
  part: TextPart;
  root: string;
  counts: Readonly<Record<string, number>>;
}) {
  const label = useLabel();
  const isRoot = part.key === root;
  const isRunning = goesOn(part.key);
  if (isRoot && part.text === "") return null;
  return (
    <div className={styles.part} data-depth={isRoot || isRunning ? 0 : part.depth}>
      <span className={styles.step}>
        {!isRoot && !isRunning && (
          <ProvisionLink to={part.key}>
            <span aria-hidden="true">{stepOf(part.key)}</span>
            <span className="samrad-visually-hidden">{label(part.key)}</span>
          </ProvisionLink>
        )}
      </span>
      <p>{part.text}</p>
      <PartCount count={isRoot ? undefined : counts[part.key]} />
    </div>
  );
}
