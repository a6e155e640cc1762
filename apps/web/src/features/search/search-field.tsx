import { longestQuery } from "@samrad/contracts/search";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { type Suggestion, suggestionsFor, takeSuggestion } from "./operator-suggestions.ts";
import styles from "./search.module.css";
import { useKnownValues } from "./use-known-values.ts";
import { searchFieldId } from "./use-search-key.ts";

type Props = {
  text: string;
  onChange: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
  describedBy: string;
};

type ListProps = { id: string; suggestions: readonly Suggestion[]; active: number; onTake: (one: Suggestion) => void };

function SuggestionList({ id, suggestions, active, onTake }: ListProps) {
  const t = useTranslate();
  return (
    <ul id={id} role="listbox" aria-label={t("search.suggestions")} className={styles.suggestions}>
      {suggestions.map((one, index) => (
        <li
          key={one.written}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            onTake(one);
          }}
        >
          <code>{one.written}</code>{" "}
          <span>{one.value === null ? t(`search.operator_${one.operator}`) : one.label}</span>
        </li>
      ))}
    </ul>
  );
}

/** The query as it is written, with the operators and their values that could be meant below it. */
export function SearchField({ text, onChange, field, describedBy }: Props) {
  const t = useTranslate();
  const listId = useId();
  const [isUsed, setUsed] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const known = useKnownValues(isUsed);
  const suggestions = caret === null ? [] : suggestionsFor(text, caret, known);
  const isOpen = suggestions.length > 0;
  const close = () => {
    setCaret(null);
    setActive(-1);
  };
  const take = (one: Suggestion) => {
    const [next, place] = takeSuggestion(text, caret ?? text.length, one);
    onChange(next);
    setActive(-1);
    setCaret(one.value === null ? place : null);
    requestAnimationFrame(() => field.current?.setSelectionRange(place, place));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = suggestions[active];
    if (event.key === "Escape" && isOpen) close();
    else if (event.key === "ArrowDown" && isOpen) setActive((active + 1) % suggestions.length);
    else if (event.key === "ArrowUp" && isOpen) setActive((active <= 0 ? suggestions.length : active) - 1);
    else if (event.key === "Enter" && chosen) take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field}>
      <input
        id={searchFieldId}
        className="ds-input"
        type="search"
        name="q"
        value={text}
        maxLength={longestQuery}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        ref={field}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={suggestions[active] && `${listId}-${active}`}
        aria-describedby={describedBy}
        onFocus={() => setUsed(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setActive(-1);
        }}
      />
      {isOpen && <SuggestionList id={listId} suggestions={suggestions} active={active} onTake={take} />}
      <div role="status" className="samrad-visually-hidden">
        {isOpen ? t("search.suggestion_count", { count: suggestions.length }) : ""}
      </div>
    </div>
  );
}
