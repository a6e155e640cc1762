import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { FormProblem } from "../problems/problem.tsx";
import { passkeysSupported, signInWithPasskey } from "../session/passkeys.ts";
import styles from "./sign-in.module.css";
import { useEnter } from "./use-enter.ts";

export function PasskeySignIn({ next }: { next: string | undefined }) {
  const t = useTranslate();
  const enter = useEnter(signInWithPasskey, next);
  if (!passkeysSupported()) return null;
  return (
    <div className={styles.passkey}>
      <Button busy={enter.isPending} onClick={() => enter.mutate(undefined)}>
        {t("account.use_passkey")}
      </Button>
      <p className={styles.note}>{t("account.passkey_help")}</p>
      <FormProblem error={enter.error} />
    </div>
  );
}
