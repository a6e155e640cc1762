import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { type ChordKey, chords } from "../../frame/chords.ts";
import { shortcutSwitch } from "../../frame/shortcuts.ts";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./palette.module.css";

const chordKeys = Object.keys(chords) as ChordKey[];
const everywhere = [
  ["/", "palette.key_search"],
  ["?", "palette.key_help"],
] as const;
const lists = [
  ["j", "palette.key_next"],
  ["k", "palette.key_previous"],
] as const;
const thread = [
  ["r", "palette.key_reply"],
  ["q", "palette.key_quote"],
  ["Q", "palette.key_collect"],
  ["b", "palette.key_bookmark"],
] as const;

function Keys({ title, rows }: { title: string; rows: readonly (readonly [keys: string, label: string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Which keys there are, and the way to switch those of a single character off. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const on = shortcutSwitch.use();
  const command = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <Dialog open title={t("palette.keys")} closeLabel={t("frame.close")} onClose={onClose}>
      <Keys title={t("palette.keys_always")} rows={[[`${command} K`, t("palette.open")]]} />
      <div className={styles.switch}>
        <p>{t(on ? "palette.single_on" : "palette.single_off")}</p>
        <Button small onClick={() => shortcutSwitch.turn(!on)}>
          {t(on ? "discussions.switch_shortcuts_off" : "discussions.switch_shortcuts_on")}
        </Button>
      </div>
      {on && (
        <>
          <Keys title={t("palette.keys_everywhere")} rows={everywhere.map(([key, id]) => [key, t(id)])} />
          <Keys title={t("palette.keys_lists")} rows={lists.map(([key, id]) => [key, t(id)])} />
          <Keys title={t("palette.keys_thread")} rows={thread.map(([key, id]) => [key, t(id)])} />
          <Keys title={t("palette.keys_go")} rows={chordKeys.map((key) => [`g ${key}`, t(chords[key].name)])} />
        </>
      )}
    </Dialog>
  );
}
