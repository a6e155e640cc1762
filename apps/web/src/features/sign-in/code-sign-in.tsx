import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { textOf } from "../forms/form-values.ts";
import { FormProblem, useFieldError } from "../problems/problem.tsx";
import { sendCode, signInWithCode } from "../session/auth-client.ts";
import styles from "./sign-in.module.css";
import { useEnter } from "./use-enter.ts";

type EmailFormProps = { email: string | undefined; onSent: (email: string) => void };

function EmailForm({ email, onSent }: EmailFormProps) {
  const t = useTranslate();
  const send = useMutation({ mutationFn: sendCode, onSuccess: (_, address) => onSent(address) });
  const fieldError = useFieldError(send.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(textOf(event.currentTarget, "email"));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textfield
        label={t("account.email")}
        description={t("account.email_help")}
        name="email"
        defaultValue={email}
        type="email"
        autoComplete="email"
        required
        error={fieldError("email")}
      />
      <FormProblem error={send.error} />
      <Button type="submit" variant="primary" busy={send.isPending}>
        {t("account.send_code")}
      </Button>
    </form>
  );
}

type CodeFormProps = { email: string; next: string | undefined; onOtherEmail: () => void };

function CodeForm({ email, next, onOtherEmail }: CodeFormProps) {
  const t = useTranslate();
  const enter = useEnter((code: string) => signInWithCode(email, code), next);
  const fieldError = useFieldError(enter.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate(textOf(event.currentTarget, "code").replaceAll(/\s/g, ""));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p role="status">{t("account.code_sent", { email })}</p>
      <Textfield
        label={t("account.code")}
        description={t("account.code_help")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\s*([0-9]\s*){6}"
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- takes the place of the field that had the focus
        autoFocus
        error={fieldError("otp")}
      />
      <FormProblem error={enter.error} />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={enter.isPending}>
          {t("account.use_code")}
        </Button>
        <Button variant="tertiary" onClick={onOtherEmail}>
          {t("account.other_email")}
        </Button>
      </div>
    </form>
  );
}

/** First the address, filled in for whoever comes from an invitation, then the code that was sent there. */
export function CodeSignIn({ next, invited }: { next: string | undefined; invited: string | undefined }) {
  const [email, setEmail] = useState<string>();
  if (email === undefined) return <EmailForm email={invited} onSent={setEmail} />;
  return <CodeForm email={email} next={next} onOtherEmail={() => setEmail(undefined)} />;
}
