import type { ConceptRow } from "@samrad/contracts/concepts";
import { Textfield } from "@samrad/ui/textfield";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { Problem } from "../problems/problem.tsx";
import { ConceptLabel } from "./concept-label.tsx";
import { searchOptions } from "./concept-queries.ts";
import styles from "./concepts.module.css";

/** What a row of a search says: the concept, and the word that was found when it is another one. */
export function FoundConcept({ concept }: { concept: ConceptRow }) {
  const t = useTranslate();
  return (
    <>
      <ConceptLabel concept={concept} />
      {concept.status === "deprecated" && <span className={styles.hint}> ({t("concepts.deprecated")})</span>}
      {concept.found && (
        <span className={styles.hint}>
          {" – "}
          <span lang={concept.found.lang}>{concept.found.text}</span>
        </span>
      )}
    </>
  );
}

/** The concepts that a text finds in any language, and whether there are none. */
export function useConceptSearch(text: string, deprecated = false) {
  const deferred = useDeferredValue(text);
  const query = useQuery(searchOptions({ text: deferred, lang: useLanguage(), deprecated }));
  const isAsked = deferred.trim() !== "";
  return { found: isAsked ? query.data : undefined, error: query.error, isNone: isAsked && query.data?.length === 0 };
}

type Props = {
  label: ReactNode;
  description?: ReactNode;
  /** Not to be found: chosen already, or what is being edited. */
  without?: readonly string[];
  onChoose: (concept: ConceptRow) => void;
};

/** A field that finds concepts, and a list to choose from; Enter takes the first. */
export function ConceptSearch({ label, description, without = [], onChoose }: Props) {
  const t = useTranslate();
  const [text, setText] = useState("");
  const { found, error, isNone } = useConceptSearch(text);
  const rows = found?.filter((concept) => !without.includes(concept.id)).slice(0, 8) ?? [];
  const choose = (concept: ConceptRow) => {
    onChoose(concept);
    setText("");
  };
  return (
    <div className={styles.fieldset}>
      <Textfield
        label={label}
        description={description}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (rows[0] && text.trim() !== "") choose(rows[0]);
        }}
      />
      <p role="status" className={styles.hint}>
        {isNone ? t("concepts.none_found") : ""}
      </p>
      {error && <Problem error={error} />}
      {text.trim() !== "" && rows.length > 0 && (
        <ul className={styles.results} aria-label={t("concepts.found")}>
          {rows.map((concept) => (
            <li key={concept.id}>
              <button type="button" className={styles.result} onClick={() => choose(concept)}>
                <FoundConcept concept={concept} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
