import type { PostView } from "@samrad/contracts/threads";
import { showToast } from "@samrad/ui/toast";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import type { Correctable } from "./citation-layer.tsx";
import type { Passage } from "./correction-dialog.tsx";
import { correctablePost } from "./correctable.ts";
import { CorrectionDialog } from "./lazy-dialogs.tsx";
import { selectedPassage } from "./selected-passage.ts";

type Marking = { passage: Passage; correctable: Correctable };

/** Marking what was missed: `begin` takes the selected words of a post, `dialog` asks what they cite. */
export function useMarking(shownText: () => Node | undefined): { begin: (post: PostView) => void; dialog: ReactNode } {
  const t = useTranslate();
  const [marking, setMarking] = useState<Marking>();
  const begin = (post: PostView) => {
    const [correctable, text] = [correctablePost(post), shownText()];
    const passage = correctable && text && selectedPassage(document.getSelection(), text, correctable.plainText());
    if (passage) setMarking({ passage, correctable });
    else showToast(t("citations.select_words"));
  };
  const dialog = marking && (
    <Suspense fallback={null}>
      <CorrectionDialog {...marking} onClose={() => setMarking(undefined)} />
    </Suspense>
  );
  return { begin, dialog };
}
