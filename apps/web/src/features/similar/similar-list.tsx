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
  // Beside what was pressed: on a telephone the list is longer than the screen.
  const saidOf = (item: SimilarItem | null) => {
    if (choice.isIdle || choice.isPending || chosen?.id !== item?.id) return "";
    if (choice.isError) return t("similar.not_kept");
    return t(item ? "similar.kept_answer" : "similar.kept_none");
  };
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <SimilarRow
            key={item.id}
            item={item}
            chosen={choice.isSuccess && chosen?.id === item.id}
            said={saidOf(item)}
            onChoose={() => choose(item)}
          />
        ))}
      </ul>
      <Button small variant="secondary" aria-pressed={choice.isSuccess && chosen === null} onClick={() => choose(null)}>
        {t("similar.none_of_these")}
      </Button>
      <p role="status" className={styles.said}>
        {saidOf(null)}
      </p>
    </>
  );
}
