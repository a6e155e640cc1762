import type { AnswerSheet, AnswerView } from "@samrad/contracts/answers";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { useShowSheet } from "./answer-queries.ts";
import styles from "./answers.module.css";
import { GiveAnswer } from "./give-answer.tsx";

type ConfirmProps = { sheet: AnswerSheet; answer: AnswerView };

/** One act: the answer stands on the text as it is now. */
function Confirm({ sheet, answer }: ConfirmProps) {
  const t = useTranslate();
  const show = useShowSheet();
  const confirm = useMutation({
    mutationFn: () => {
      const { questionId, textVersion } = sheet;
      return trpcClient.answer.confirm.mutate({ questionId, version: answer.version, textVersion });
    },
    onSuccess: (after) => {
      show(after);
      showToast(t("answers.confirmed"));
    },
  });
  return (
    <>
      <FormProblem error={confirm.error} />
      <Button variant="primary" busy={confirm.isPending} onClick={() => confirm.mutate()}>
        {t("answers.confirm", { version: sheet.textVersion })}
      </Button>
    </>
  );
}

function Waiting({ answer, name }: { answer: AnswerView | undefined; name: string }) {
  const t = useTranslate();
  if (!answer) return <p>{t("answers.own_open", { organisation: name })}</p>;
  switch (answer.state) {
    case "current":
      return <p>{t("answers.own_current", { organisation: name })}</p>;
    case "to_confirm":
      return <p>{t("answers.own_to_confirm", { organisation: name, version: answer.textVersion })}</p>;
    case "expired":
      return <p>{t("answers.own_expired", { organisation: name })}</p>;
  }
}

/** What a signatory can do for the authority; nothing for everybody else. */
export function OwnAnswer({ sheet }: { sheet: AnswerSheet }) {
  const t = useTranslate();
  const [giving, setGiving] = useState(false);
  const { signFor } = sheet.abilities;
  const authority = sheet.authorities.find(({ id }) => id === signFor);
  if (!authority) return null;
  const answer = sheet.answers.find(({ organisation }) => organisation.id === signFor);
  const waits = answer?.state !== "current";
  return (
    <div className={styles.own}>
      <Alert tone={waits ? "warning" : "info"}>
        <Waiting answer={answer} name={authority.name} />
        {!giving && (
          <div className={styles.acts}>
            {answer?.state === "to_confirm" && <Confirm sheet={sheet} answer={answer} />}
            <Button variant={answer ? "secondary" : "primary"} onClick={() => setGiving(true)}>
              {t(answer ? "answers.change" : "answers.give")}
            </Button>
          </div>
        )}
      </Alert>
      {giving && <GiveAnswer sheet={sheet} answer={answer} onDone={() => setGiving(false)} />}
    </div>
  );
}
