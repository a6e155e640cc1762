import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useFieldError } from "../problems/problem.tsx";
import { useKeptWords, useWordsLanguage } from "./kept-words.ts";
import { WordsField } from "./words-field.tsx";

/** Asks for another decision, once. */
export function AppealDialog({ rulingId, onClose }: { rulingId: string; onClose: () => void }) {
  const t = useTranslate();
  const lang = useWordsLanguage();
  const kept = useKeptWords(`appeal/${rulingId}`);
  const [id] = useState(() => newId());
  const file = useMutation({
    mutationFn: () => trpcClient.appeal.file.mutate({ id, rulingId, words: kept.words, lang }),
    onSuccess: async () => {
      kept.forget();
      onClose();
      showToast(t("flags.appeal_sent"));
      await queryClient.invalidateQueries(trpc.ruling.pathFilter());
    },
  });
  const fieldError = useFieldError(file.error);
  return (
    <FormDialog
      title={t("flags.appeal")}
      act={t("flags.appeal_send")}
      state={file}
      onSubmit={() => file.mutate()}
      onClose={onClose}
    >
      <p>{t("flags.appeal_help")}</p>
      <WordsField kept={kept} label={t("flags.appeal_words")} error={fieldError("words")} />
    </FormDialog>
  );
}
