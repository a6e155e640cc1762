import type { SpaceView } from "@samrad/contracts/spaces";
import type { ThreadView } from "@samrad/contracts/threads";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { ReasonField } from "../curation/reason-field.tsx";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { readNamesAgain } from "./revealed.tsx";

type Change = { on: boolean; reason: string };
type Props = {
  /** Whether the rule is to hold. */
  on: boolean;
  /** What it is about, in words. */
  help: string;
  change: (change: Change) => Promise<unknown>;
  onClose: () => void;
};

/** Says what it means before the rule is set or lifted. */
function RuleDialog({ on, help, change, onClose }: Props) {
  const t = useTranslate();
  const state = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await readNamesAgain();
      showToast(t(on ? "rule.was_set" : "rule.was_lifted"));
      onClose();
    },
  });
  const fieldError = useFieldError(state.error);
  return (
    <FormDialog
      title={t(on ? "rule.act_set" : "rule.act_lift")}
      act={t(on ? "rule.set" : "rule.lift")}
      state={state}
      onSubmit={(form) => state.mutate({ on, reason: textOf(form, "reason") })}
      onClose={onClose}
    >
      <p>{help}</p>
      <p>{t(on ? "rule.set_help" : "rule.lift_help")}</p>
      <ReasonField error={fieldError("reason")} />
    </FormDialog>
  );
}

export function ThreadRuleDialog({ thread, onClose }: { thread: ThreadView; onClose: () => void }) {
  const t = useTranslate();
  const on = thread.rule.holds === null;
  return (
    <RuleDialog
      on={on}
      help={t(on ? "rule.set_thread" : "rule.lift_thread")}
      change={(change) => trpcClient.thread.setRule.mutate({ threadId: thread.id, ...change })}
      onClose={onClose}
    />
  );
}

export function SpaceRuleDialog({ space, onClose }: { space: SpaceView; onClose: () => void }) {
  const t = useTranslate();
  const on = !space.chathamHouse;
  return (
    <RuleDialog
      on={on}
      help={t(on ? "rule.set_space" : "rule.lift_space")}
      change={(change) => trpcClient.space.setRule.mutate({ spaceId: space.id, ...change })}
      onClose={onClose}
    />
  );
}
