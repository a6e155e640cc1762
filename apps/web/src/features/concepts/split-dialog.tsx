import type { ConceptLabel, ConceptView } from "@samrad/contracts/concepts";
import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { threadListOptions } from "../discussions/thread-queries.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useNames } from "../threads/names.ts";
import { useConceptLabel } from "./concept-label.tsx";
import { readConceptsAgain } from "./concept-queries.ts";
import styles from "./concepts.module.css";

type Choice = { id: string; label: string; lang?: string };

function Choices({ legend, name, choices }: { legend: string; name: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{legend}</legend>
      {choices.map(({ id, label, lang }) => (
        <label key={id} className={styles.row}>
          <input type="checkbox" className="ds-input" name={name} value={id} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const chosen = (form: HTMLFormElement, name: string) => new FormData(form).getAll(name).map(String);

/** The labels that may go: not the preferred ones, which the concept keeps. */
const movable = (concept: ConceptView) => concept.allLabels.filter((label) => label.kind === "alt");

/** The new concept's labels: its name, and those that were chosen; the first in each other language is the preferred one. */
function labelsOf(name: ConceptLabel, taken: readonly ConceptLabel[]): ConceptLabel[] {
  const labels: ConceptLabel[] = [name];
  for (const label of taken) {
    const isFirst = !labels.some(({ lang }) => lang === label.lang);
    labels.push({ ...label, kind: isFirst ? "pref" : "alt" });
  }
  return labels;
}

/** Takes a part of a concept out as a new one. */
export function SplitDialog({ concept, onClose }: { concept: ConceptView; onClose: () => void }) {
  const t = useTranslate();
  const lang = useLanguage();
  const navigate = useNavigate();
  const labelOf = useConceptLabel();
  const nameOf = useNames("language");
  const [ids] = useState(() => ({ newId: uuidv7(), changeId: uuidv7() }));
  const threads = useInfiniteQuery(threadListOptions({ conceptId: concept.id, filter: "all" }));
  const split = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const indexes = chosen(form, "label").map(Number);
      const taken = movable(concept).filter((_, index) => indexes.includes(index));
      return trpcClient.concept.split.mutate({
        conceptId: concept.id,
        ...ids,
        labels: labelsOf({ kind: "pref", lang, text: textOf(form, "name") }, taken),
        narrowerIds: chosen(form, "narrower"),
        threadIds: chosen(form, "thread"),
      });
    },
    onSuccess: async ({ id }) => {
      onClose();
      await navigate({ to: "/concepts/$conceptId", params: { conceptId: id }, search: (before) => before });
      await readConceptsAgain();
    },
  });
  const labels = movable(concept).map((label, index) => ({
    id: String(index),
    label: `${label.text} (${nameOf(label.lang)})`,
    lang: label.lang,
  }));
  const narrower = concept.narrower.map((one) => ({ id: one.id, label: labelOf(one).text, lang: labelOf(one).lang }));
  const carriers = (threads.data?.pages.flatMap((page) => page.threads) ?? [])
    .filter((thread) => thread.concepts.some((one) => one.id === concept.id))
    .map((thread) => ({ id: thread.id, label: thread.title, lang: thread.lang }));
  const title = t("concepts.split_title", { concept: labelOf(concept).text });
  return (
    <FormDialog
      title={title}
      act={t("concepts.split")}
      state={split}
      onSubmit={(form) => form.reportValidity() && split.mutate(form)}
      onClose={onClose}
    >
      <p>{t("concepts.split_help")}</p>
      <Textfield label={t("concepts.split_name")} name="name" required maxLength={200} />
      <Choices legend={t("concepts.split_labels")} name="label" choices={labels} />
      <Choices legend={t("concepts.split_narrower")} name="narrower" choices={narrower} />
      <Choices legend={t("concepts.split_threads")} name="thread" choices={carriers} />
      {threads.hasNextPage && (
        <div>
          <Button small busy={threads.isFetchingNextPage} onClick={() => void threads.fetchNextPage()}>
            {t("concepts.more_threads")}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
