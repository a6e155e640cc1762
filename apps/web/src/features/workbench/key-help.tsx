import { shortcutSwitch } from "../../frame/shortcuts.ts";
import { Translated } from "../../language/translated.tsx";
import styles from "./workbench.module.css";

/** Which keys there are, while they are switched on. */
export function KeyHelp() {
  if (!shortcutSwitch.use()) return null;
  return (
    <p className={styles.keys}>
      <Translated id="workbench.keys" components={{ key: <kbd className={styles.key} /> }} />
    </p>
  );
}
