import { Dialog } from "@samrad/ui/dialog";
import { Textfield } from "@samrad/ui/textfield";
import { Fragment, type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useMe } from "../session/me.tsx";
import { type Entry, useEntries } from "./palette-entries.ts";
import styles from "./palette.module.css";

type ListProps = { entries: readonly Entry[]; active: number; id: string; onChoose: (entry: Entry) => void };

const optionId = (id: string, index: number) => `${id}-${index}`;

function EntryList({ entries, active, id, onChoose }: ListProps) {
  const t = useTranslate();
  return (
    <div role="listbox" id={id} aria-label={t("palette.results")} className={styles.list}>
      {entries.map((entry, index) => (
        <Fragment key={entry.id}>
          {entry.group !== entries[index - 1]?.group && (
            <div role="presentation" className={styles.group}>
              {t(`palette.group_${entry.group}`)}
            </div>
          )}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field
              has the focus and the keys (WAI-ARIA, combobox pattern) */}
          <div
            role="option"
            id={optionId(id, index)}
            aria-selected={index === active}
            className={styles.option}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: "nearest" });
            }}
            onClick={() => onChoose(entry)}
          >
            <span lang={entry.lang}>{entry.label}</span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Leads anywhere and does what the page can do, by a few letters. */
export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const t = useTranslate();
  const id = useId();
  const { me } = useMe();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const help: Entry = { id: "help", group: "page", label: t("palette.keys"), keys: "?", run: onHelp };
  const found = useEntries(text, me);
  const entries = text.trim() === "" ? [...found, help] : found;
  const active = Math.min(chosen, entries.length - 1);
  const choose = (entry: Entry) => {
    onClose();
    // The dialog gives the focus back as it closes; only then the page may take it.
    setTimeout(entry.run);
  };
  // The dialog gives the focus to the first thing in it, which is the way out.
  useEffect(() => document.querySelector<HTMLInputElement>(`[aria-controls="${id}"]`)?.focus(), [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const entry = entries[active];
    if (step) setChosen((active + step + entries.length) % entries.length);
    else if (event.key === "Enter" && entry) choose(entry);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title={t("palette.title")} closeLabel={t("frame.close")} onClose={onClose}>
      <Textfield
        label={t("palette.field")}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? optionId(id, active) : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="samrad-visually-hidden">
        {t("palette.count", { count: entries.length })}
      </p>
      <EntryList entries={entries} active={active} id={id} onChoose={choose} />
    </Dialog>
  );
}
