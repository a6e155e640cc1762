import { Button } from "@samrad/ui/button";
import { showPanel } from "../palette/palette-host.tsx";
import { shortcutSwitch } from "../../frame/shortcuts.ts";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./shortcut-help.module.css";

/** Which keys there are, and the way to switch them off. */
export function ShortcutHelp() {
  const t = useTranslate();
  const on = shortcutSwitch.use();
  return (
    <p className={styles.help}>
      {on ? <Translated id="discussions.shortcuts" components={{ key: <kbd /> }} /> : t("discussions.shortcuts_off")}
      {on && (
        <Button variant="tertiary" small onClick={() => showPanel("help")}>
          {t("palette.all_keys")}
        </Button>
      )}
      <Button variant="tertiary" small onClick={() => shortcutSwitch.turn(!on)}>
        {t(on ? "discussions.switch_shortcuts_off" : "discussions.switch_shortcuts_on")}
      </Button>
    </p>
  );
}
