import { useLingui } from "@lingui/react";
import { maxDocumentText } from "@samrad/contracts/document";

/** From here on the writer is told how much room is left. */
const warningFrom = maxDocumentText * 0.95;

/** Says that the text is nearly or altogether too long; else nothing. */
export function TextLimit({ length }: { length: number }) {
  const { i18n } = useLingui();
  const left = maxDocumentText - length;
  const isOver = left < 0;
  // The number changes with every key; only the step is worth hearing.
  const spoken = isOver ? i18n._("document.too_long") : i18n._("document.nearly_too_long");
  const shown = isOver
    ? i18n._("document.characters_over", { count: -left })
    : i18n._("document.characters_left", { count: left });
  return (
    <>
      <div role="status" className="samrad-visually-hidden">
        {length >= warningFrom && spoken}
      </div>
      {length >= warningFrom && <p className={isOver ? "editor-limit editor-problem" : "editor-limit"}>{shown}</p>}
    </>
  );
}
