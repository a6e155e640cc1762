import { shortcutSwitch } from "../../frame/shortcuts.ts";
import { Translated } from "../../language/translated.tsx";
import styles from "./desk.module.css";

/** The key that does what stands before it. */
export function DeskKey({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

/** Which keys there are, while they are switched on. */
export function KeyHelp({ id }: { id: "moderation.keys" | "workbench.keys" }) {
  if (!shortcutSwitch.use()) return null;
  return (
    <p className={styles.keys}>
      <Translated id={id} components={{ key: <kbd className={styles.key} /> }} />
    </p>
  );
}
