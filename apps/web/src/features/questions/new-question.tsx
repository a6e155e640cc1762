import { type QuestionView, questionName } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 } from "uuid";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { readWording, type Wording, WordingFields } from "./wording-fields.tsx";

type Props = {
  /** Threads that ask it from the beginning. */
  threadIds?: string[];
  onlyWaiting?: boolean;
  wording?: Wording;
  onMade: (question: QuestionView) => void;
  onClose: () => void;
};

/** A new question in the words of whoever makes it. */
export function NewQuestionDialog({ threadIds = [], onlyWaiting, wording, onMade, onClose }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const [id] = useState(() => v7());
  const create = useMutation({
    mutationFn: (texts: Wording) => trpcClient.question.create.mutate({ id, ...texts, threadIds, onlyWaiting }),
    onSuccess: async (question) => {
      onClose();
      onMade(question);
      await afterQuestionChange(t("questions.made", { number: questionName(question.number) }));
    },
  });
  return (
    <FormDialog
      title={t("questions.new")}
      act={t("questions.create")}
      state={create}
      onSubmit={(form) => create.mutate(readWording(form))}
      onClose={onClose}
    >
      {threadIds.length > 0 && <p>{t("questions.new_from_threads", { count: threadIds.length })}</p>}
      <WordingFields wording={wording} first={firstLanguage(wording) ?? language} error={create.error} />
    </FormDialog>
  );
}

function firstLanguage(wording: Wording | undefined) {
  const [language] = Object.keys(wording?.title ?? {}) as (keyof Wording["title"])[];
  return language;
}

/** The button that makes a question, and its form; leads to the new page. */
export function NewQuestion() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const show = ({ number }: QuestionView) =>
    void navigate({ to: "/questions/$number", params: { number: questionName(number) } });
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("questions.new")}
      </Button>
      {open && <NewQuestionDialog onMade={show} onClose={() => setOpen(false)} />}
    </>
  );
}
