import type { DraftView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Dialog } from "@samrad/ui/dialog";
import { showToast } from "@samrad/ui/toast";
import { useTranslate } from "../../language/use-translate.ts";
import { FormProblem } from "../problems/problem.tsx";
import { useDiscardDraft } from "./draft-queries.ts";
import { DraftTarget } from "./draft-target.tsx";
import styles from "./drafts.module.css";
import { firstWords } from "./first-words.ts";

type Props = { draft: DraftView | undefined; onClose: () => void; onDone: () => void };

/** Asks before a draft is thrown away: nobody can bring it back. */
export function DiscardDialog({ draft, onClose, onDone }: Props) {
  const t = useTranslate();
  const discard = useDiscardDraft();
  const done = () => {
    showToast(t("drafts.discarded"));
    onDone();
  };
  return (
    <Dialog
      open={draft !== undefined}
      title={t("drafts.discard_title")}
      closeLabel={t("frame.close")}
      onClose={onClose}
    >
      {draft && (
        <>
          <p>
            <DraftTarget draft={draft} />
          </p>
          <p lang={draft.lang} className={styles.words}>
            {draft.title || firstWords(draft)}
          </p>
          <p>{t("drafts.discard_text")}</p>
          <FormProblem error={discard.error} />
          <div className={styles.actions}>
            <Button
              variant="primary"
              danger
              busy={discard.isPending}
              onClick={() => discard.mutate(draft.place, { onSuccess: done })}
            >
              {t("drafts.discard_confirm")}
            </Button>
            <Button onClick={onClose}>{t("drafts.keep")}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
