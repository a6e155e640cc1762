import { Button } from "@samrad/ui/button";
import { showToast } from "@samrad/ui/toast";
import { type RefObject, Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import type { Correctable } from "./citation-layer.tsx";
import styles from "./citations.module.css";
import type { Passage } from "./correction-dialog.tsx";
import { CorrectionDialog, Corrections } from "./lazy-dialogs.tsx";
import { selectedPassage } from "./selected-passage.ts";

type Props = {
  correctable: Correctable | undefined;
  /** What shows the text. */
  shownIn: RefObject<HTMLElement | null>;
};

/** Below a text: to mark what was missed in it, and to see what was corrected. Nothing for readers who may not. */
export function CorrectionTools({ correctable, shownIn }: Props) {
  const t = useTranslate();
  const [passage, setPassage] = useState<Passage>();
  const [isOpen, setOpen] = useState(false);
  if (!correctable) return null;
  const mark = () => {
    const selection = document.getSelection();
    const text = shownIn.current;
    const isInside = text !== null && selection?.anchorNode != null && text.contains(selection.anchorNode);
    const found = isInside ? selectedPassage(selection, text, correctable.plainText()) : undefined;
    if (found) setPassage(found);
    else showToast(t("citations.select_words"));
  };
  return (
    <div className={styles.tools}>
      {/* Pressing the button must not take the selection away. */}
      <Button variant="tertiary" small onPointerDown={(event) => event.preventDefault()} onClick={mark}>
        {t("citations.mark_selection")}
      </Button>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t("citations.corrections")}
      </Button>
      <Suspense fallback={null}>
        {passage && (
          <CorrectionDialog passage={passage} correctable={correctable} onClose={() => setPassage(undefined)} />
        )}
        {isOpen && <Corrections correctable={correctable} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  );
}
