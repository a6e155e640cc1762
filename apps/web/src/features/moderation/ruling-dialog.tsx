import { flagReasons } from "@samrad/contracts/flags";
import type { FlaggedPost } from "@samrad/contracts/moderation";
import type { RulingKind } from "@samrad/contracts/rulings";
import { Select } from "@samrad/ui/select";
import { Textfield } from "@samrad/ui/textfield";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { useKeptWords, useWordsLanguage } from "../flags/kept-words.ts";
import { WordsField } from "../flags/words-field.tsx";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { gravestOf } from "./queue-list.tsx";

type Props = { post: FlaggedPost; kind: RulingKind; onDone: () => void; onClose: () => void };

/** Decides about a flagged post, with a statement of reasons. */
export function RulingDialog({ post, kind, onDone, onClose }: Props) {
  const t = useTranslate();
  const lang = useWordsLanguage();
  const kept = useKeptWords(`ruling/${post.postId}`);
  const [id] = useState(() => newId());
  // What the reader saw: if more is flagged meanwhile, that waits for a decision of its own.
  const [flagIds] = useState(() => post.flags.map((flag) => flag.id));
  const decide = useMutation({
    mutationFn: (form: HTMLFormElement) => {
      const ground = pickOf(form, "ground", flagReasons);
      const title = textOf(form, "title") || post.thread.title;
      return trpcClient.ruling.decide.mutate({
        id,
        postId: post.postId,
        flagIds,
        kind,
        ground,
        words: kept.words,
        lang,
        ...(title !== post.thread.title && { title }),
      });
    },
    onSuccess: async () => {
      kept.forget();
      onClose();
      onDone();
      showToast(t("moderation.decided"));
      await queryClient.invalidateQueries(trpc.moderation.pathFilter());
    },
  });
  const fieldError = useFieldError(decide.error);
  // Titles stay readable where the words do not.
  const hidesOpening = post.number === 1 && (kind === "hidden" || kind === "edit_asked");
  return (
    <FormDialog
      title={t(`moderation.act_${kind}`)}
      act={t("moderation.decide")}
      state={decide}
      onSubmit={decide.mutate}
      onClose={onClose}
    >
      <p>{t(`moderation.help_${kind}`)}</p>
      <Select
        name="ground"
        label={t("moderation.ground")}
        defaultValue={gravestOf(post)}
        options={flagReasons.map((value) => ({ value, label: t(`flags.reason_${value}`) }))}
        error={fieldError("ground")}
      />
      {hidesOpening && (
        <Textfield
          name="title"
          label={t("moderation.title")}
          description={t("moderation.title_help")}
          defaultValue={post.thread.title}
          lang={post.thread.lang}
          maxLength={200}
          required
          error={fieldError("title")}
        />
      )}
      <WordsField
        kept={kept}
        label={t("moderation.statement")}
        description={t(kind === "dismissed" ? "moderation.statement_to_flaggers" : "moderation.statement_to_author")}
        error={fieldError("words")}
      />
    </FormDialog>
  );
}
