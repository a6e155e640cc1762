import { revealMinutes } from "@samrad/contracts/chatham-house";
import type { ThreadView } from "@samrad/contracts/threads";
import { Textarea } from "@samrad/ui/textarea";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { readNamesAgain } from "./revealed.tsx";

/** An auditor says why the names in a thread have to be seen. */
export function RevealDialog({ thread, onClose }: { thread: ThreadView; onClose: () => void }) {
  const t = useTranslate();
  const [id] = useState(() => newId());
  const reveal = useMutation({
    mutationFn: (reason: string) => trpcClient.name.reveal.mutate({ id, threadId: thread.id, reason }),
    onSuccess: async () => {
      await readNamesAgain();
      onClose();
    },
  });
  const fieldError = useFieldError(reveal.error);
  return (
    <FormDialog
      title={t("rule.reveal")}
      act={t("rule.reveal_act")}
      state={reveal}
      onSubmit={(form) => reveal.mutate(textOf(form, "reason"))}
      onClose={onClose}
    >
      <p>{t("rule.reveal_help", { count: revealMinutes })}</p>
      <p>
        <Link to="/moderation/reveals">{t("rule.log")}</Link>
      </p>
      <Textarea name="reason" label={t("rule.why")} maxLength={500} error={fieldError("reason")} />
    </FormDialog>
  );
}
