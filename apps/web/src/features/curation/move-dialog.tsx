import { inLanguage } from "@samrad/contracts/languages";
import type { SpaceView } from "@samrad/contracts/spaces";
import type { ThreadView } from "@samrad/contracts/threads";
import { Select } from "@samrad/ui/select";
import { Skeleton } from "@samrad/ui/skeleton";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { readThread } from "../threads/thread-reads.ts";
import { ReasonField } from "./reason-field.tsx";

type Props = { thread: ThreadView; onClose: () => void };

/** Moves a thread to another space, and says before who will be able to read it. */
export function MoveDialog({ thread, onClose }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const { data: spaces } = useQuery(trpc.space.list.queryOptions());
  const move = useMutation({
    mutationFn: (to: { spaceId: string; reason: string }) =>
      trpcClient.thread.move.mutate({ threadId: thread.id, ...to }),
    onSuccess: async () => {
      await readThread(thread.id);
      showToast(t("curation.moved"));
      onClose();
    },
  });
  const fieldError = useFieldError(move.error);
  const labelOf = ({ name, chathamHouse }: SpaceView) =>
    [inLanguage(name, language).text, ...(chathamHouse ? [t("rule.name")] : [])].join(" · ");
  const others = spaces?.filter(({ id, abilities }) => id !== thread.space.id && abilities.open) ?? [];
  return (
    <FormDialog
      title={t("curation.act_move")}
      act={t("curation.move")}
      state={move}
      onSubmit={(form) => move.mutate({ spaceId: textOf(form, "spaceId"), reason: textOf(form, "reason") })}
      onClose={onClose}
    >
      <p>{t("curation.move_help")}</p>
      {spaces ? (
        <Select
          name="spaceId"
          label={t("curation.target_space")}
          error={fieldError("spaceId")}
          options={others.map((space) => ({ value: space.id, label: labelOf(space) }))}
        />
      ) : (
        <Skeleton label={t("frame.loading")} />
      )}
      <ReasonField error={fieldError("reason")} />
    </FormDialog>
  );
}
