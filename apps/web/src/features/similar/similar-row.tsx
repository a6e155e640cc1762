import { formatOf } from "@samrad/ui/formats";
import type { SimilarItem } from "@samrad/contracts/similar";
import { formattingLocales } from "@samrad/i18n/languages";
import { Button } from "@samrad/ui/button";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { SimilarLink } from "./similar-link.tsx";
import styles from "./similar.module.css";
import { titleIn } from "./title-in.ts";

const mostPairs = 3;

/** The words that met, so that one sees why this stands here: "anställda → ansattes". */
function Reasons({ item }: { item: SimilarItem }) {
  const t = useTranslate();
  const pairs = item.why.words.slice(0, mostPairs);
  if (pairs.length === 0) return null;
  const words = pairs.map(({ query, text }) => (query === text ? query : `${query} → ${text}`));
  return <p className={styles.why}>{t("similar.because", { words: words.join(", ") })}</p>;
}

/** What kind of thing it is, and whose. */
function Kind({ item }: { item: SimilarItem }) {
  const t = useTranslate();
  const list = formatOf(Intl.ListFormat, formattingLocales[useLanguage()], { type: "conjunction" });
  switch (item.kind) {
    case "guidance":
      return t("similar.guidance", { number: item.number, authorities: list.format(item.authorities) });
    case "question":
      return t("similar.question", { number: item.number });
    case "thread":
      return <SpaceName space={item.space} />;
  }
}

type Props = {
  item: SimilarItem;
  chosen: boolean;
  /** What became of choosing it. */
  said: string;
  onChoose: () => void;
};

export function SimilarRow({ item, chosen, said, onChoose }: Props) {
  const t = useTranslate();
  const { text: title } = titleIn(item, useLanguage());
  return (
    <li className={styles.row}>
      <p className={styles.kind}>
        <Kind item={item} />
      </p>
      <SimilarLink item={item} />
      <Reasons item={item} />
      <Button
        small
        variant="tertiary"
        aria-pressed={chosen}
        aria-label={t("similar.answers_me_named", { title })}
        onClick={onChoose}
      >
        {t("similar.answers_me")}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </li>
  );
}
