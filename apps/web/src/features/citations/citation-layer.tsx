import type { CitationSourceInput, CitationSpan } from "@samrad/contracts/citations";
import { type ReactNode, type Ref, Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { copyPlain } from "./copy-plain.ts";
import { CitationCard, CorrectionDialog, fetchCard } from "./lazy-dialogs.tsx";
import { useCitationCard } from "./use-citation-card.ts";

/** A text whose citations the reader may correct. */
export type Correctable = {
  source: CitationSourceInput;
  /** Where a place of the shown text lies in the whole that the source is; the same place unless told. */
  placeOf?: (start: number) => number;
  lang: string;
  plainText: () => string;
  onDone: () => Promise<void>;
};

type Props = {
  ref: Ref<HTMLDivElement>;
  spans: readonly CitationSpan[];
  correctable: Correctable | undefined;
  children: ReactNode;
};

/** A shown text whose citations have cards. */
export function CitationLayer({ ref, spans, correctable, children }: Props) {
  const { shown, handlers, stay, hide, hideLater } = useCitationCard();
  const [wrong, setWrong] = useState<CitationSpan>();
  const span = shown && spans[shown.index];
  const correct = () => {
    setWrong(span);
    hide();
  };
  const above = (
    <Suspense fallback={null}>
      {shown && span && (
        <CitationCard
          key={shown.index}
          span={span}
          card={shown}
          onStay={stay}
          onLeave={hideLater}
          onClose={hide}
          onCorrect={correctable && correct}
        />
      )}
      {wrong && correctable && (
        <CorrectionDialog passage={wrong} correctable={correctable} onClose={() => setWrong(undefined)} />
      )}
    </Suspense>
  );
  return (
    <>
      <div
        ref={ref}
        className="document"
        {...(spans.length > 0 ? { ...handlers, onPointerEnter: () => void fetchCard() } : {})}
        onCopy={(event) => copyPlain(event) && event.preventDefault()}
      >
        {children}
      </div>
      {/* Not of the text: neither its language nor its letters. */}
      {(shown || wrong) && createPortal(above, document.body)}
    </>
  );
}
