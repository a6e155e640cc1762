import { type CheckDecision as Decision, checkDecisions, type LawCheckView } from "@samrad/contracts/provisions";
import { Button } from "@samrad/ui/button";
import { Choices } from "@samrad/ui/choices";
import { Field } from "@samrad/ui/field";
import { Time } from "@samrad/ui/time";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { useDay } from "./day.tsx";
import checks from "./check.module.css";
import styles from "./law.module.css";

function Decided({ check, decision }: { check: LawCheckView; decision: NonNullable<LawCheckView["decision"]> }) {
  const t = useTranslate();
  const day = useDay();
  return (
    <section className={styles.section}>
      <h2>{t(`law.decided_${decision.kind}`)}</h2>
      {decision.note && <p>{decision.note}</p>}
      <p className={styles.note}>
        {t("law.decided_by", {
          person: decision.by.name,
          organisation: decision.organisation?.name ?? "",
          date: day(check.date),
        })}{" "}
        <Time value={decision.at} />
      </p>
      {decision.revisedAt && (
        <p className={styles.note}>
          {t("law.revised")} <Time value={decision.revisedAt} />
        </p>
      )}
    </section>
  );
}

function DecisionForm({ check }: { check: LawCheckView }) {
  const t = useTranslate();
  const [decision, choose] = useState<Decision>("still_valid");
  const decide = useMutation({
    mutationFn: (note: string) => trpcClient.lawCheck.decide.mutate({ checkId: check.id, decision, note }),
    onSuccess: async () => {
      showToast(t("law.decision_kept"));
      await queryClient.invalidateQueries(trpc.lawCheck.pathFilter());
      await queryClient.invalidateQueries(trpc.task.pathFilter());
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get("note");
    decide.mutate(typeof note === "string" ? note : "");
  };
  return (
    <form className={checks.decision} onSubmit={submit}>
      <Choices
        label={t("law.decision")}
        name="decision"
        defaultChosen={[decision]}
        options={checkDecisions.map((value) => ({
          value,
          label: t(`law.decision_${value}`),
          description: t(`law.decision_${value}_means`),
        }))}
        onChoose={(value) => choose(checkDecisions.find((one) => one === value) ?? "still_valid")}
      />
      <Field label={t("law.note")}>
        {(control) => <textarea className="ds-input" name="note" rows={3} maxLength={2_000} {...control} />}
      </Field>
      {decide.error && <FormProblem error={decide.error} />}
      <Button type="submit" variant="primary" busy={decide.isPending}>
        {t("law.decide")}
      </Button>
    </form>
  );
}

/** Who said what of it, or the place to say it. */
export function CheckDecision({ check }: { check: LawCheckView }) {
  const t = useTranslate();
  if (check.decision) return <Decided check={check} decision={check.decision} />;
  if (check.abilities.decide) return <DecisionForm check={check} />;
  return <p className={styles.note}>{t("law.check_open")}</p>;
}
