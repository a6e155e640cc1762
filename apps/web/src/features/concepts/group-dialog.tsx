import type { ConceptGroupView, Labels } from "@samrad/contracts/concepts";
import { textLanguages } from "@samrad/contracts/languages";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
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
    <FormDialog title={title} act={t("concepts.save")} state={saving} onSubmit={saving.mutate} onClose={onClose}>
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
    </FormDialog>
  );
}
