import type { SearchHit } from "@samrad/contracts/search";
import type { ThreadView } from "@samrad/contracts/threads";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc, trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useSignature } from "../chatham-house/signatures.ts";

type Props = { thread: ThreadView; onClose: () => void };

const titleOf = ({ title }: SearchHit) => title.map(({ text }) => text).join("");

/** Each thread once, without the one that is merged. */
function targetsOf(hits: readonly SearchHit[], threadId: string): SearchHit[] {
  const byThread = new Map(hits.map((hit) => [hit.threadId, hit]));
  byThread.delete(threadId);
  return [...byThread.values()];
}

function useMerge({ thread, onClose }: Props) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (into: { intoId: string; reason: string }) =>
      trpcClient.thread.merge.mutate({ threadId: thread.id, ...into }),
    onSuccess: async ({ id, postCount }) => {
      onClose();
      await navigate({ to: "/threads/$threadId", params: { threadId: id }, search: { post: postCount } });
    },
  });
}

/** Finds the thread that this one belongs in, and puts it there. */
export function MergeDialog({ thread, onClose }: Props) {
  const t = useTranslate();
  const [text, setText] = useState(thread.title);
  const { data } = useQuery({ ...trpc.search.find.queryOptions({ text }), enabled: text.trim() !== "" });
  const merge = useMerge({ thread, onClose });
  const fieldError = useFieldError(merge.error);
  const signatureOf = useSignature();
  const targets = targetsOf(data?.hits ?? [], thread.id);
  return (
    <FormDialog
      title={t("curation.act_merge")}
      act={t("curation.merge")}
      isReady={targets.length > 0}
      state={merge}
      onSubmit={(form) => merge.mutate({ intoId: textOf(form, "intoId"), reason: textOf(form, "reason") })}
      onClose={onClose}
    >
      <p>{t("curation.merge_help")}</p>
      <Textfield
        type="search"
        label={t("curation.find_thread")}
        value={text}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        onChange={(event) => setText(event.target.value)}
      />
      {targets.length > 0 ? (
        <Choices
          label={t("curation.target_thread")}
          name="intoId"
          error={fieldError("intoId")}
          options={targets.map((hit) => ({
            value: hit.threadId,
            label: titleOf(hit),
            description: signatureOf(hit),
          }))}
        />
      ) : (
        // That nothing else is called as this one is was not asked for.
        data && text !== thread.title && <p>{t("curation.no_thread_found")}</p>
      )}
      <ReasonField error={fieldError("reason")} />
    </FormDialog>
  );
}
