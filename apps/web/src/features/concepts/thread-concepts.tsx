import type { ConceptRef } from "@samrad/contracts/concepts";
import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { readThread } from "../threads/thread-reads.ts";
import { ConceptChips } from "./concept-chips.tsx";
import { ConceptPicker } from "./concept-picker.tsx";
import styles from "./concepts.module.css";

type Change = { verb: "tag" | "untag"; concept: ConceptRef };

function Tagging({ thread }: { thread: ThreadView }) {
  const { id: threadId, concepts } = thread;
  const carried = concepts.map((concept) => concept.id).join();
  const { data: suggestions = [] } = useQuery({
    queryKey: ["concept-suggestions", threadId, carried],
    queryFn: () => trpcClient.concept.suggest.query({ threadId }),
    placeholderData: (before) => before,
  });
  const { mutate, error } = useMutation({
    mutationFn: ({ verb, concept }: Change) => trpcClient.concept[verb].mutate({ threadId, conceptId: concept.id }),
    onSuccess: async () => {
      await readThread(threadId);
      void queryClient.invalidateQueries(trpc.thread.list.pathFilter());
    },
  });
  const add = useCallback((concept: ConceptRef) => mutate({ verb: "tag", concept }), [mutate]);
  return (
    <div className={styles.form}>
      <ConceptPicker
        chosen={concepts}
        suggestions={suggestions}
        onAdd={add}
        onRemove={(concept) => mutate({ verb: "untag", concept })}
      />
      <FormProblem error={error} />
    </div>
  );
}

/** The concepts of a thread; whoever may say what it is about changes them here. */
export function ThreadConcepts({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  if (thread.concepts.length === 0 && !thread.abilities.tag) return null;
  return (
    <>
      <ConceptChips concepts={thread.concepts} label={t("concepts.title")}>
        {thread.abilities.tag && (
          <Button variant="tertiary" small onClick={() => setOpen(true)}>
            {t(thread.concepts.length > 0 ? "concepts.change_tags" : "concepts.add_tags")}
          </Button>
        )}
      </ConceptChips>
      <Dialog open={open} title={t("concepts.about")} closeLabel={t("frame.close")} onClose={() => setOpen(false)}>
        <Tagging thread={thread} />
      </Dialog>
    </>
  );
}
