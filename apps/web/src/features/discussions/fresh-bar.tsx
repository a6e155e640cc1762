import { Button } from "@samrad/ui/button";
import { useRef } from "react";
import { rowsOf } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./fresh-bar.module.css";

/** Says that something has come in since the list was shown. Lies over the list, so that nothing moves. */
export function FreshBar({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const show = () => {
    const list = bar.current?.parentElement ?? null;
    onShow();
    // The button goes; the focus goes on to what it has shown.
    requestAnimationFrame(() => rowsOf(list)[0]?.focus());
  };
  return (
    <div ref={bar} className={styles.bar} role="status">
      {count > 0 && (
        <Button variant="primary" small onClick={show}>
          {t("discussions.show_fresh", { count })}
        </Button>
      )}
    </div>
  );
}
