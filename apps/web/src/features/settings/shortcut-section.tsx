import { useTranslate } from "../../language/use-translate.ts";
import { ShortcutHelp } from "../discussions/shortcut-help.tsx";
import styles from "./settings.module.css";

/** The keys of a single character, and the way to switch them off. */
export function ShortcutSection() {
  const t = useTranslate();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t("account.keys")}</h2>
      <p className={styles.note}>{t("account.keys_help")}</p>
      <ShortcutHelp />
    </section>
  );
}
