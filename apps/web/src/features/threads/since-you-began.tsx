import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./composer.module.css";

/** Others have answered since one began to write: a calm line, and the way to what they say. */
export function SinceYouBegan({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslate();
  return (
    <p className={styles.since} role="status">
      {count > 0 && (
        <>
          <span>{t("threads.replied_meanwhile", { count })}</span>
          <Button variant="tertiary" small onClick={onShow}>
            {t("writing.show_replies", { count })}
          </Button>
        </>
      )}
    </p>
  );
}
