import type { ConceptGroupView, Labels } from "@samrad/contracts/concepts";
import { textLanguages } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { textOf } from "../forms/form-values.ts";
import { FormProblem, useFieldError } from "../problems/problem.tsx";
import { useNames } from "../threads/names.ts";
import { readConceptsAgain } from "./concept-queries.ts";
import styles from "./concepts.module.css";

function nameFrom(form: HTMLFormElement): Labels {
  const name: Labels = {};
  for (const lang of textLanguages) {
    const text = textOf(form, `name-${lang}`).trim();
    if (text) name[lang] = text;
  }
  return name;
}

type Props = {
  /** The one that is changed; a new one without it. */
  group?: ConceptGroupView | undefined;
  onClose: () => void;
};

/** What a group of concepts is called, and whether a thread carries more than one of them. */
export function GroupDialog({ group, onClose }: Props) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const problemId = useId();
  const [id] = useState(() => uuidv7());
  const saving = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const said = { name: nameFrom(form), onePerThread: new FormData(form).has("one") };
      if (group) return trpcClient.concept.changeGroup.mutate({ groupId: group.id, ...said });
      return trpcClient.concept.createGroup.mutate({ id, ...said });
    },
    onSuccess: async () => {
      onClose();
      await readConceptsAgain();
    },
  });
  const problem = useFieldError(saving.error)("onePerThread");
  const title = t(group ? "concepts.change_group_title" : "concepts.new_group");
  return (
    <Dialog open title={title} closeLabel={t("frame.close")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(event.currentTarget);
        }}
      >
        <p>{t("concepts.group_help")}</p>
        {textLanguages.map((lang) => (
          <Textfield
            key={lang}
            label={nameOf(lang)}
            name={`name-${lang}`}
            lang={lang}
            maxLength={120}
            defaultValue={group?.name[lang] ?? ""}
          />
        ))}
        <label className={styles.row}>
          <input
            type="checkbox"
            className="ds-input"
            name="one"
            defaultChecked={group?.onePerThread}
            aria-describedby={problem && problemId}
            aria-invalid={problem ? true : undefined}
          />
          <span>{t("concepts.one_per_thread_choice")}</span>
        </label>
        {problem && (
          <p id={problemId} className="ds-validation-message">
            {problem}
          </p>
        )}
        <FormProblem error={saving.error} />
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={saving.isPending}>
            {t("concepts.save")}
          </Button>
          <Button onClick={onClose}>{t("frame.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
