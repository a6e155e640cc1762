import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./fresh-bar.module.css";

/** Says that something has come in since the list was shown. Lies over the list, so that nothing moves. */
export function FreshBar({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslate();
  return (
    <div className={styles.bar} role="status">
      {count > 0 && (
        <Button variant="primary" small onClick={onShow}>
          {t("discussions.show_fresh", { count })}
        </Button>
      )}
    </div>
  );
}
