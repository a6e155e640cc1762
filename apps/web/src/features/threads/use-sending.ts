import { useMutation } from "@tanstack/react-query";
import { isEmptyDocument } from "../documents/plain-document.ts";
import type { ComposerProps } from "./composer-props.ts";
import { emptyProblem, stillHolds } from "./composer-problem.tsx";
import type { Draft } from "./draft.ts";
import type { DraftBox, DraftState } from "./draft-box.ts";
import { isUnsaid, unsaidProblem } from "./use-alt-texts.ts";

type Form = Pick<ComposerProps, "withTitle" | "mayBeEmpty" | "onSubmit">;
type Parts = Form & {
  box: DraftBox;
  state: DraftState;
  /** Saves what has to be on the server before. */
  prepare: () => Promise<void>;
  onSent: () => void;
};

function requireWhole({ document, title, attachments }: Draft, { withTitle, mayBeEmpty }: Form) {
  const empty = emptyProblem({
    document: isEmptyDocument(document) && !mayBeEmpty,
    title: withTitle === true && title.trim() === "",
  });
  if (empty) throw empty;
  if (attachments.some(isUnsaid)) throw unsaidProblem();
}

/** Sends what stands in the box. What was refused stays there, and why is told for as long as that holds. */
export function useSending({ box, state, prepare, onSent, ...form }: Parts) {
  const sending = useMutation({
    networkMode: "always",
    mutationFn: async (draft: Draft) => {
      requireWhole(draft, form);
      await Promise.all([box.hold(), prepare()]);
      const { id, document, lang, attachments, concepts, title } = draft;
      const attachmentIds = attachments.map((attachment) => attachment.id);
      const conceptIds = concepts.map((concept) => concept.id);
      await form.onSubmit({ id, document, lang, attachments, attachmentIds, conceptIds, title: title.trim() });
    },
    onSuccess: () => {
      onSent();
      box.finish();
    },
    // What was refused is saved again, with the time of now.
    onError: () => box.change({}),
  });
  const { isPending, isError, reset } = sending;
  const error = stillHolds(sending.error, sending.variables, state.draft) ? sending.error : null;
  const send = () => {
    if (!isPending) sending.mutate(box.read().draft);
  };
  return { send, error, isPending, isError, reset };
}
