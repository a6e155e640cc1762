import type { ConceptRef } from "@samrad/contracts/concepts";
import { documentText } from "@samrad/contracts/document";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { withConcepts } from "../threads/draft.ts";
import type { DraftBox } from "../threads/draft-box.ts";
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

type Box = Pick<DraftBox, "read" | "change">;

/** The concepts that were chosen for a thread that is being written: a part of its draft. */
function useChoice(box: Box) {
  const choose = useCallback(
    (change: (chosen: readonly ConceptRef[]) => ConceptRef[]) =>
      box.change({ concepts: change(box.read().draft.concepts) }),
    [box],
  );
  const add = useCallback(
    ({ id, labels }: ConceptRef) => choose((chosen) => withConcepts(chosen, [{ id, labels }])),
    [choose],
  );
  const remove = useCallback(
    ({ id }: ConceptRef) => choose((chosen) => chosen.filter((one) => one.id !== id)),
    [choose],
  );
  return { add, remove };
}

/** What the thread is about, suggested while one writes. */
export function NewThreadConcepts({ box }: { box: Box }) {
  const t = useTranslate();
  const { draft } = box.read();
  const { add, remove } = useChoice(box);
  const title = useSettled(draft.title);
  const text = useSettled(documentText(draft.document).slice(0, 20_000));
  const { data: suggestions = [] } = useQuery({
    ...trpc.concept.suggest.queryOptions({ title, text }, { staleTime: Infinity }),
    enabled: `${title}${text}`.trim().length > 2,
    placeholderData: keepPreviousData,
  });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("concepts.about")}</legend>
      <ConceptPicker chosen={draft.concepts} suggestions={suggestions} onAdd={add} onRemove={remove} />
    </fieldset>
  );
}
