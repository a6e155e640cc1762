import type { Labels } from "@samrad/contracts/concepts";
import { textLanguages } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { textOf } from "../forms/form-values.ts";
import { FormProblem } from "../problems/problem.tsx";
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

/** A new group of concepts. */
export function GroupDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const [id] = useState(() => uuidv7());
  const saving = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const onePerThread = new FormData(form).has("one");
      return trpcClient.concept.createGroup.mutate({ id, name: nameFrom(form), onePerThread });
    },
    onSuccess: async () => {
      onClose();
      await readConceptsAgain();
    },
  });
  return (
    <Dialog open title={t("concepts.new_group")} closeLabel={t("frame.close")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(event.currentTarget);
        }}
      >
        <p>{t("concepts.group_help")}</p>
        {textLanguages.map((lang) => (
          <Textfield key={lang} label={nameOf(lang)} name={`name-${lang}`} lang={lang} maxLength={120} />
        ))}
        <label className={styles.row}>
          <input type="checkbox" className="ds-input" name="one" />
          <span>{t("concepts.one_per_thread_choice")}</span>
        </label>
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
