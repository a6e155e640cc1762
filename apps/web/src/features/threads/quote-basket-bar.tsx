import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { takeCollected, useCollected } from "./quote-basket.ts";
import styles from "./threads.module.css";

/** What was collected to be quoted; it takes no room, so that what is read stays where it is. */
export function QuoteBasketBar({ onInsert }: { onInsert: () => void }) {
  const t = useTranslate();
  const { length: count } = useCollected();
  if (count === 0) return null;
  return (
    <section className={styles.basket} aria-label={t("writing.collected")}>
      <div>
        <span role="status">{t("writing.collected_count", { count })}</span>
        <Button variant="primary" small onClick={onInsert}>
          {t("writing.insert_collected")}
        </Button>
        <Button variant="tertiary" small onClick={takeCollected}>
          {t("writing.forget_collected")}
        </Button>
      </div>
    </section>
  );
}
