import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import type { FormEvent, ReactNode } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { FormProblem } from "../problems/problem.tsx";
import styles from "./forms.module.css";

type Props = {
  title: string;
  /** What the button that does it says. */
  act: string;
  danger?: boolean;
  /** Whether enough was chosen for the button to do it. */
  isReady?: boolean;
  /** The mutation behind the form: whether it runs, and what went wrong. */
  state: { isPending: boolean; error: unknown };
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form or a question on top of the page. What was typed stays when the server says no. */
export function FormDialog({ title, act, danger, isReady = true, state, onSubmit, onClose, children }: Props) {
  const t = useTranslate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isReady && !state.isPending) onSubmit(event.currentTarget);
  };
  return (
    <Dialog open title={title} closeLabel={t("frame.close")} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {children}
        <FormProblem error={state.error} />
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" danger={danger} busy={state.isPending} disabled={!isReady}>
            {act}
          </Button>
          <Button onClick={onClose}>{t("frame.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
