import type { ConceptRef, ConceptSuggestion } from "@samrad/contracts/concepts";
import { useEffect, useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { ChosenConcepts } from "./concept-chips.tsx";
import { ConceptLabel, useConceptLabel } from "./concept-label.tsx";
import { ConceptSearch } from "./concept-search.tsx";
import styles from "./concepts.module.css";

type Props = {
  chosen: readonly ConceptRef[];
  suggestions: readonly ConceptSuggestion[];
  onAdd: (concept: ConceptRef) => void;
  onRemove: (concept: ConceptRef) => void;
};

/** Alt with a number takes that suggestion, also while one writes. */
function useAcceptKeys(suggestions: readonly ConceptSuggestion[], onAdd: (concept: ConceptRef) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const isMeant = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const meant = digit && isMeant ? suggestions[Number(digit) - 1] : undefined;
      if (!meant) return;
      event.preventDefault();
      onAdd(meant);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [suggestions, onAdd]);
}

function Suggestions({ suggestions, onAdd }: Pick<Props, "suggestions" | "onAdd">) {
  const t = useTranslate();
  const id = useId();
  const labelOf = useConceptLabel();
  if (suggestions.length === 0) return null;
  return (
    <div>
      <p id={id} className={styles.hint}>
        {t("concepts.suggested")}
      </p>
      <ul className="samrad-chips" aria-labelledby={id}>
        {suggestions.map((concept, index) => (
          <li key={concept.id}>
            <button
              type="button"
              className={`samrad-chip ${styles.suggested}`}
              aria-keyshortcuts={`Alt+${index + 1}`}
              aria-label={t("concepts.accept", { concept: labelOf(concept).text, words: concept.words.join(", ") })}
              title={t("concepts.because", { words: concept.words.join(", ") })}
              onClick={() => onAdd(concept)}
            >
              <ConceptLabel concept={concept} />
              <kbd className={styles.key} aria-hidden="true">
                Alt+{index + 1}
              </kbd>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a thread is about: chosen, suggested by its text, or looked for. */
export function ConceptPicker({ chosen, suggestions, onAdd, onRemove }: Props) {
  const t = useTranslate();
  const open = suggestions.filter((concept) => !chosen.some((one) => one.id === concept.id));
  useAcceptKeys(open, onAdd);
  return (
    <div className={styles.picker}>
      <ChosenConcepts concepts={chosen} label={t("concepts.chosen")} onRemove={onRemove} />
      <Suggestions suggestions={open} onAdd={onAdd} />
      <ConceptSearch label={t("concepts.find_another")} without={chosen.map(({ id }) => id)} onChoose={onAdd} />
    </div>
  );
}
