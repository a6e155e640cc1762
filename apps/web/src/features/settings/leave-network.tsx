import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { sessionChanged } from "../session/me.tsx";
import styles from "./settings.module.css";

/** The end of a membership by the member's own will, after what it means has been said. */
export function LeaveNetwork({ organisation }: { organisation: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const onSuccess = async () => {
    await navigate({ to: "/sign-in" });
    await sessionChanged();
  };
  const leave = useMutation(trpc.membership.leave.mutationOptions({ onSuccess }));
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{t("account.leave")}</h2>
      <p className={styles.text}>{t("account.leave_help", { organisation })}</p>
      <Button danger onClick={() => setAsking(true)}>
        {t("account.leave")}
      </Button>
      <Dialog open={asking} title={t("account.leave")} closeLabel={t("frame.close")} onClose={() => setAsking(false)}>
        <p>{t("account.leave_help", { organisation })}</p>
        <FormProblem error={leave.error} />
        <div className={styles.buttons}>
          <Button variant="primary" danger busy={leave.isPending} onClick={() => leave.mutate()}>
            {t("account.leave")}
          </Button>
          <Button onClick={() => setAsking(false)}>{t("frame.cancel")}</Button>
        </div>
      </Dialog>
    </section>
  );
}
