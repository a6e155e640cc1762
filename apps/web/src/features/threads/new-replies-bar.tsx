import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./threads.module.css";

/** Replies that have come meanwhile; the text that is being read stays where it is. */
export function NewRepliesBar({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslate();
  if (count === 0) return null;
  return (
    <div className={styles.bar}>
      <Button variant="primary" small onClick={onShow}>
        {t("threads.new_replies", { count })}
      </Button>
    </div>
  );
}
