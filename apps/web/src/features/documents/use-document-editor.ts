import { useLingui } from "@lingui/react";
import { type Document, documentText } from "@samrad/contracts/document";
import { useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useState } from "react";
import { canonicalDocument, cleanText } from "./canonical-document.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { fileHandling } from "./editor-files.ts";
import type { EditorProps } from "./editor-props.ts";
import { useLatest } from "./latest.ts";
import { MentionMenuStore } from "./mention-menu.ts";
import type { QuoteSource } from "@samrad/contracts/threads";
import { cleanPastedHtml } from "./word-paste.ts";
import { useSignature } from "../chatham-house/signatures.ts";

export type Popover = { kind: "link" } | { kind: "footnote"; position: number };

export type EditorSurroundings = {
  open: (popover: Popover) => void;
  toolbar: RefObject<HTMLDivElement | null>;
  textId: string;
  helpId: string;
};

function attributesOf(
  { lang, label, describedBy, isInvalid }: Omit<EditorProps, "ref">,
  { textId, helpId }: EditorSurroundings,
) {
  return {
    id: textId,
    class: "editor-text document",
    role: "textbox",
    lang,
    "aria-multiline": "true",
    "aria-autocomplete": "list",
    "aria-label": label,
    "aria-describedby": [describedBy, helpId].filter(Boolean).join(" "),
    ...(isInvalid ? { "aria-invalid": "true" } : {}),
  };
}

/** The sources that the page gave, and those of passages that were just quoted. */
function useSources(given: readonly QuoteSource[] = []) {
  const [added, setAdded] = useState<readonly QuoteSource[]>([]);
  const sources = new Map([...added, ...given].map((source) => [source.postId, source]));
  return { sources, remember: (source: QuoteSource) => setAdded((before) => [...before, source]) };
}

/** Pixels that stay free around the cursor when the page follows it; at the bottom the bar of a phone lies on the page. */
const roomAround = { top: 16, right: 0, bottom: 80, left: 0 };

/** The editor with everything that it asks of the page, always as the page has it now. */
export function useDocumentEditor(props: Omit<EditorProps, "ref">, surroundings: EditorSurroundings) {
  const { i18n } = useLingui();
  const { sources, remember } = useSources(props.sources);
  const signatureOf = useSignature();
  const latest = useLatest({ ...props, ...surroundings, i18n, signatureOf, known: sources });
  const [length, setLength] = useState(() => documentText(props.value).length);
  const [mentions] = useState(() => new MentionMenuStore());
  const [options] = useState(() => ({
    injectCSS: false,
    content: canonicalDocument(props.value),
    extensions: editorExtensions({
      mentions,
      searchMentions: (text) => latest.current.searchMentions(text),
      placeholder: () => latest.current.placeholder ?? "",
      lang: () => latest.current.lang,
      quoteLabel: (postId) => quoteLabel(latest.current, postId),
      footnoteName: (text) => latest.current.i18n._("document.footnote_name", { text }),
      openFootnote: (position) => latest.current.open({ kind: "footnote", position }),
      openLink: () => latest.current.open({ kind: "link" }),
      focusToolbar: () => latest.current.toolbar.current?.querySelector<HTMLElement>("button[tabindex='0']")?.focus(),
      submit: () => latest.current.onSubmit?.(),
    }),
    editorProps: {
      attributes: () => attributesOf(latest.current, latest.current),
      scrollThreshold: roomAround,
      scrollMargin: roomAround,
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: cleanText,
      ...fileHandling((files) => {
        latest.current.onFiles?.(files);
        return latest.current.onFiles !== undefined;
      }),
    },
    onUpdate: ({ editor: changed }: { editor: { getJSON: () => object } }) => {
      const document = canonicalDocument(changed.getJSON() as Document);
      setLength(documentText(document).length);
      latest.current.onChange(document);
    },
  }));
  const editor = useEditor(options);
  const drawnFrom = JSON.stringify([props.lang, props.label, props.describedBy, props.isInvalid, [...sources.keys()]]);
  useEffect(() => {
    // Names and labels stand outside of the document: only a new drawing shows them.
    editor.view.dispatch(editor.state.tr);
  }, [editor, drawnFrom, i18n.locale]);
  return { editor, length, mentions, remember };
}

type Labels = {
  known: ReadonlyMap<string, QuoteSource>;
  i18n: ReturnType<typeof useLingui>["i18n"];
  signatureOf: (source: QuoteSource) => string;
};

function quoteLabel({ known, i18n, signatureOf }: Labels, postId: string): string {
  const source = known.get(postId);
  if (!source) return i18n._("document.quote_source_unknown");
  return `${signatureOf(source)}, ${i18n._("document.quote_post", { number: source.number })}`;
}
