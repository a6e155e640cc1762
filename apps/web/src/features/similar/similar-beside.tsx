import { Button } from "@samrad/ui/button";
import { useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import type { Draft } from "../threads/draft.ts";
import { SimilarList } from "./similar-list.tsx";
import styles from "./similar.module.css";
import { useSimilar } from "./use-similar.ts";

/**
 * What is already asked and said, beside a thread that is being written. Its place is kept from the beginning, so that
 * nothing moves when something is found: a column where there is room for one, else a line that opens when asked.
 */
export function SimilarBeside({ draft }: { draft: Draft }) {
  const t = useTranslate();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const items = useSimilar(draft);
  const count = items?.length ?? 0;
  const summary = items === undefined ? t("similar.waiting") : t("similar.found", { count });
  return (
    <section className={styles.beside} aria-label={t("similar.title")}>
      <p className={styles.heading} aria-hidden="true">
        {t("similar.title")}
      </p>
      <div className={styles.summary}>
        <p role="status">{summary}</p>
        <span className={styles.opener}>
          <Button
            small
            variant="tertiary"
            aria-expanded={isOpen}
            aria-controls={listId}
            disabled={count === 0}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? "similar.hide" : "similar.show")}
          </Button>
        </span>
      </div>
      <div id={listId} className={styles.found} data-open={isOpen || undefined}>
        {items && count > 0 && <SimilarList key={items.map(({ id }) => id).join()} items={items} />}
      </div>
    </section>
  );
}
