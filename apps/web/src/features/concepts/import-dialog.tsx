import type { VocabularyProblem } from "@samrad/contracts/vocabulary-files";
import { Field } from "@samrad/ui/field";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { bringVocabulary, VocabularyRefused } from "./bring-vocabulary.ts";
import { readConceptsAgain } from "./concept-queries.ts";
import styles from "./concepts.module.css";

function Progress({ share }: { share: number }) {
  const t = useTranslate();
  const words =
    share < 1 ? t("concepts.import_sending", { percent: Math.round(share * 100) }) : t("concepts.import_writing");
  return (
    <p className={styles.importing} role="status">
      <progress value={share < 1 ? share : undefined} aria-label={words} /> {words}
    </p>
  );
}

const mostShown = 20;

function Problems({ problems }: { problems: readonly VocabularyProblem[] }) {
  const t = useTranslate();
  return (
    <ul className={styles.problems}>
      {problems.slice(0, mostShown).map(({ reason, subject, detail }, index) => (
        <li key={index}>
          {t(`concepts.import_problem.${reason}`)}
          {subject && <code>{subject}</code>}
          {detail && <q>{detail}</q>}
        </li>
      ))}
      {problems.length > mostShown && (
        <li>{t("concepts.import_more_problems", { count: problems.length - mostShown })}</li>
      )}
    </ul>
  );
}

/** Brings a vocabulary as a file, whole or not at all. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const [sent, setSent] = useState(0);
  const bringing = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const data = new FormData(form);
      setSent(0);
      return bringVocabulary({ file: data.get("file") as File, skip: data.has("skip"), onSent: setSent });
    },
    onSuccess: async (outcome) => {
      onClose();
      showToast(t("concepts.imported", outcome));
      await readConceptsAgain();
    },
  });
  const { error, isPending } = bringing;
  return (
    <FormDialog
      title={t("concepts.import")}
      act={t("concepts.import_act")}
      state={bringing}
      onSubmit={(form) => form.reportValidity() && bringing.mutate(form)}
      onClose={onClose}
    >
      <p>{t("concepts.import_help")}</p>
      <Field label={t("concepts.import_file")}>
        {(control) => (
          <input type="file" className="ds-input" name="file" accept=".ttl,.jsonld,.json" required {...control} />
        )}
      </Field>
      <label className={styles.choice}>
        <input type="checkbox" className="ds-input" name="skip" />
        <span>{t("concepts.import_skip")}</span>
      </label>
      {isPending && <Progress share={sent} />}
      {error instanceof VocabularyRefused && <Problems problems={error.problems} />}
    </FormDialog>
  );
}
