import type { NextState, QuestionView } from "@samrad/contracts/questions";
import { Icon } from "@samrad/ui/icon";
import { Menu } from "@samrad/ui/menu";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { ClassifyQuestion } from "./classify-question.tsx";
import { ConceptDialog } from "./concept-dialog.tsx";
import { DecideSupport } from "./decide-support.tsx";
import { MergeQuestion } from "./merge-question.tsx";
import { afterQuestionChange } from "./question-changes.ts";
import { RelateQuestion } from "./relate-question.tsx";
import { RewordQuestion } from "./reword-question.tsx";
import { SplitQuestion } from "./split-question.tsx";

const dialogs = {
  reword: RewordQuestion,
  support: DecideSupport,
  classify: ClassifyQuestion,
  concepts: ConceptDialog,
  relate: RelateQuestion,
  split: SplitQuestion,
  merge: MergeQuestion,
};
type DialogName = keyof typeof dialogs;

/** The state "support decided" comes with the decision itself. */
const byHand = (question: QuestionView) =>
  question.abilities.states.filter((state) => state !== "support_decided" || question.support !== null);

function isOffered(name: DialogName, { abilities, threadCount }: QuestionView): boolean {
  switch (name) {
    case "support":
      return abilities.decideSupport;
    case "split":
      return threadCount > 0;
    case "reword":
    case "classify":
      return abilities[name];
    case "concepts":
    case "relate":
    case "merge":
      return true;
  }
}

/** What there is to do with a question, as far as the reader may. */
export function QuestionActions({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const [open, setOpen] = useState<DialogName>();
  const move = useMutation({
    mutationFn: (to: NextState) =>
      trpcClient.question.setState.mutate({ questionId: question.id, from: question.state, to }),
    onSuccess: (moved) => afterQuestionChange(t("questions.moved", { state: t(`questions.state_${moved.state}`) })),
  });
  const { abilities } = question;
  if (!abilities.edit) return null;
  const names = (Object.keys(dialogs) as DialogName[]).filter((name) => isOffered(name, question));
  const Opened = open && dialogs[open];
  return (
    <>
      <Menu
        label={
          <>
            {t("questions.actions")} <Icon name="chevron" />
          </>
        }
        align="end"
      >
        {names.map((name) => (
          <button key={name} type="button" onClick={() => setOpen(name)}>
            {t(`questions.act_${name}`)}
          </button>
        ))}
        {byHand(question).map((state) => (
          <button key={state} type="button" onClick={() => move.mutate(state)}>
            {t(`questions.to_${question.state === "closed" ? "reopened" : state}`)}
          </button>
        ))}
      </Menu>
      <FormProblem error={move.error} />
      {Opened && <Opened question={question} onClose={() => setOpen(undefined)} />}
    </>
  );
}
