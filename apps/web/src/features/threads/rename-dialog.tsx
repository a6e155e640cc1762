import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { pickOf, textOf } from "../forms/form-values.ts";
import { FormProblem, useFieldError } from "../problems/problem.tsx";
import { useNames } from "./names.ts";
import { readThread } from "./thread-reads.ts";
import styles from "./threads.module.css";

type Props = { thread: ThreadView; open: boolean; onClose: () => void };

/** A new title for a thread, and the language that the title is in. */
export function RenameDialog({ thread, open, onClose }: Props) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const rename = useMutation({
    mutationFn: (title: { title: string; lang: TextLanguage }) =>
      trpcClient.thread.rename.mutate({ threadId: thread.id, ...title }),
    onSuccess: async () => {
      await readThread(thread.id);
      onClose();
    },
  });
  const fieldError = useFieldError(rename.error);
  return (
    <Dialog open={open} title={t("threads.rename")} closeLabel={t("frame.close")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          rename.mutate({ title: textOf(form, "title"), lang: pickOf(form, "lang", textLanguages) });
        }}
      >
        <Textfield
          label={t("threads.title")}
          name="title"
          defaultValue={thread.title}
          maxLength={200}
          error={fieldError("title")}
        />
        <Select
          label={t("threads.write_language")}
          name="lang"
          defaultValue={thread.lang}
          options={textLanguages.map((language) => ({ value: language, label: nameOf(language) }))}
        />
        <FormProblem error={rename.error} />
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={rename.isPending}>
            {t("threads.rename")}
          </Button>
          <Button onClick={onClose}>{t("frame.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
