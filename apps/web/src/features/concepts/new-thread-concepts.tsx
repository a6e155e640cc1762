import type { ConceptRef } from "@samrad/contracts/concepts";
import { type Document, documentText } from "@samrad/contracts/document";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { ConceptPicker } from "./concept-picker.tsx";
import styles from "./concepts.module.css";

const pause = 500;

/** A value that has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The concepts that were chosen for a thread that is being written. */
export function useChosenConcepts() {
  const [chosen, setChosen] = useState<readonly ConceptRef[]>([]);
  const add = useCallback(
    ({ id, labels }: ConceptRef) =>
      setChosen((now) => (now.some((one) => one.id === id) ? now : [...now, { id, labels }])),
    [],
  );
  const remove = useCallback(({ id }: ConceptRef) => setChosen((now) => now.filter((one) => one.id !== id)), []);
  return { chosen, add, remove };
}

type Props = {
  draft: { title: string; document: Document };
  concepts: ReturnType<typeof useChosenConcepts>;
};

/** What the thread is about, suggested while one writes. */
export function NewThreadConcepts({ draft, concepts }: Props) {
  const t = useTranslate();
  const title = useSettled(draft.title);
  const text = useSettled(documentText(draft.document).slice(0, 20_000));
  const { data: suggestions = [] } = useQuery({
    queryKey: ["concept-suggestions", title, text],
    queryFn: () => trpcClient.concept.suggest.mutate({ title, text }),
    enabled: `${title}${text}`.trim().length > 2,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("concepts.about")}</legend>
      <ConceptPicker
        chosen={concepts.chosen}
        suggestions={suggestions}
        onAdd={concepts.add}
        onRemove={concepts.remove}
      />
    </fieldset>
  );
}
