import type { ContentsItem, ProvisionView } from "@samrad/contracts/provisions";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./law.module.css";
import { Heading, isChapter, ProvisionLink, useLabel } from "./names.tsx";

type Counts = Record<string, number>;

function Count({ count }: { count: number | undefined }) {
  const t = useTranslate();
  if (!count) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className="samrad-visually-hidden">{t("law.cited_by", { count })}</span>
    </span>
  );
}

/** Chapters, and the sections that only part them. */
const isGroup = (key: string) => isChapter(key) || key.includes("/sct_");

function Row({ item, counts }: { item: ContentsItem; counts: Counts }) {
  const label = useLabel();
  const name = (
    <>
      {label(item.key)} <Heading headings={item.headings} />
    </>
  );
  return (
    <li data-depth={item.depth} data-group={isGroup(item.key) || undefined}>
      {item.addressable ? <ProvisionLink to={item.key}>{name}</ProvisionLink> : <span>{name}</span>}
      <Count count={counts[item.key]} />
    </li>
  );
}

/** Parts that no structure knows, as far as anything cites them. */
function unknownParts({ contents }: ProvisionView, counts: Counts): ContentsItem[] {
  const known = new Set(contents.map(({ key }) => key));
  return Object.keys(counts)
    .filter((key) => !known.has(key))
    .toSorted((a, b) => a.localeCompare(b, "sv", { numeric: true }))
    .map((key) => ({ key, headings: {}, depth: 0, addressable: true }));
}

const isRecital = ({ key }: ContentsItem) => key.includes("#rct_");

/** The parts of an act or a chapter, with how much cites each; of the recitals those that are cited. */
export function Contents({ provision, counts }: { provision: ProvisionView; counts: Counts }) {
  const t = useTranslate();
  const items = [...provision.contents, ...unknownParts(provision, counts)].filter(
    (item) => !isRecital(item) || counts[item.key],
  );
  if (items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="law-contents">
      <h2 id="law-contents">{t("law.contents")}</h2>
      <ul className={styles.contents}>
        {items.map((item) => (
          <Row key={item.key} item={item} counts={counts} />
        ))}
      </ul>
    </section>
  );
}
