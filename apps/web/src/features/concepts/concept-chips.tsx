import type { ConceptRef } from "@samrad/contracts/concepts";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { ConceptLabel, useConceptLabel } from "./concept-label.tsx";

type Props = { concepts: readonly ConceptRef[]; label: string; children?: ReactNode };

/** Concepts that lead to their pages, and what can be done about them. */
export function ConceptChips({ concepts, label, children }: Props) {
  if (concepts.length === 0 && !children) return null;
  return (
    <ul className="samrad-chips" aria-label={label}>
      {concepts.map((concept) => (
        <li key={concept.id}>
          <Link className="samrad-chip" to="/concepts/$conceptId" params={{ conceptId: concept.id }}>
            <ConceptLabel concept={concept} />
          </Link>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}

type RemovableProps = {
  concepts: readonly ConceptRef[];
  label: string;
  onRemove: (concept: ConceptRef) => void;
};

/** Concepts that were chosen, each with a button that takes it away. */
export function ChosenConcepts({ concepts, label, onRemove }: RemovableProps) {
  const t = useTranslate();
  const labelOf = useConceptLabel();
  if (concepts.length === 0) return null;
  return (
    <ul className="samrad-chips" aria-label={label}>
      {concepts.map((concept) => (
        <li key={concept.id}>
          <button
            type="button"
            className="samrad-chip"
            aria-label={t("concepts.take_away", { concept: labelOf(concept).text })}
            onClick={() => onRemove(concept)}
          >
            <ConceptLabel concept={concept} />
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Concepts on a row of a list: words, no links, since the row is one. */
export function ConceptWords({ concepts }: { concepts: readonly ConceptRef[] }) {
  if (concepts.length === 0) return null;
  return (
    <>
      {concepts.map((concept, index) => (
        <span key={concept.id}>
          {index > 0 && ", "}
          <ConceptLabel concept={concept} />
        </span>
      ))}
    </>
  );
}
