import type { FootnoteNode } from "@samrad/contracts/document";
import { useLingui } from "@lingui/react";
import { Texts } from "./document-inlines.tsx";
import { useRendering } from "./rendering.ts";

/** The number in the text that leads to the note. */
export function FootnoteReference({ node }: { node: FootnoteNode }) {
  const { i18n } = useLingui();
  const { idPrefix, footnotes } = useRendering();
  const number = footnotes.indexOf(node) + 1;
  return (
    <sup className="document-footnote-reference" id={`${idPrefix}-reference-${number}`}>
      <a href={`#${idPrefix}-note-${number}`} aria-label={i18n._("document.footnote_number", { number })}>
        {number}
      </a>
    </sup>
  );
}

/** The notes at the foot, each with the way back to its place in the text. */
export function FootnoteList() {
  const { i18n } = useLingui();
  const { idPrefix, footnotes } = useRendering();
  if (footnotes.length === 0) return null;
  return (
    <ol className="document-footnotes" aria-label={i18n._("document.footnotes")}>
      {footnotes.map((node, index) => (
        <li key={index} id={`${idPrefix}-note-${index + 1}`}>
          <Texts nodes={node.content} />{" "}
          <a
            href={`#${idPrefix}-reference-${index + 1}`}
            aria-label={i18n._("document.footnote_back", { number: index + 1 })}
          >
            ↩
          </a>
        </li>
      ))}
    </ol>
  );
}
