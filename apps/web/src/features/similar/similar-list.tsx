import type { SimilarItem } from "@samrad/contracts/similar";
import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { SimilarRow } from "./similar-row.tsx";
import styles from "./similar.module.css";
import { newChoice, useChoice } from "./use-choice.ts";

/** Questions first, then threads, and what the writer says of them. */
export function SimilarList({ items }: { items: readonly SimilarItem[] }) {
  const t = useTranslate();
  const choice = useChoice(items);
  const chosen = choice.variables?.chosen;
  const choose = (item: SimilarItem | null) => {
    if (!choice.isPending) choice.mutate(newChoice(item));
  };
  const said = choice.isError ? t("similar.not_kept") : chosen ? t("similar.kept_answer") : t("similar.kept_none");
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <SimilarRow
            key={item.id}
            item={item}
            chosen={choice.isSuccess && chosen?.id === item.id}
            onChoose={() => choose(item)}
          />
        ))}
      </ul>
      <Button small variant="secondary" aria-pressed={choice.isSuccess && chosen === null} onClick={() => choose(null)}>
        {t("similar.none_of_these")}
      </Button>
      <p role="status" className={styles.said}>
        {choice.isIdle || choice.isPending ? "" : said}
      </p>
    </>
  );
}
