import type { Editor } from "@tiptap/core";
import { moveCursor, insertBlock } from "./block-insertion.ts";
import { canonicalBlocks, canonicalDocument } from "./canonical-document.ts";
import type { EditorHandle, QuotedPassage } from "./editor-props.ts";
import { emptyDocument, isEmptyDocument } from "./plain-document.ts";

function insertQuote(editor: Editor, { postId, blocks }: QuotedPassage) {
  const quote = editor.schema.nodeFromJSON({ type: "quote", attrs: { postId }, content: canonicalBlocks(blocks) });
  const position = insertBlock(editor, quote);
  moveCursor(editor, position + quote.nodeSize);
}

/** What is inserted at the end would else run on in the last paragraph, its heading too. */
function beginBlockAtEnd({ state: { doc, schema, tr }, view }: Editor) {
  const isFree = doc.lastChild?.type.name === "paragraph" && doc.lastChild.content.size === 0;
  if (!isFree) view.dispatch(tr.insert(doc.content.size, schema.node("paragraph")));
}

/** Shows all of the form if the window has room for it, else the editor. */
function showWhole(text: HTMLElement) {
  const form = text.closest("form");
  const fits = form && form.offsetHeight < window.innerHeight * 0.8;
  (fits ? form : text.closest(".editor"))?.scrollIntoView({ block: "nearest" });
}

type Remember = (source: QuotedPassage["source"]) => void;

/** What the page may ask of the editor. */
export function editorHandle(editor: Editor, remember: Remember): EditorHandle {
  return {
    isGone: () => editor.isDestroyed,
    focus: () => {
      editor.view.focus();
      showWhole(editor.view.dom);
    },
    insertQuote: (passage) => {
      remember(passage.source);
      insertQuote(editor, passage);
    },
    setDocument: (document) => {
      editor.commands.setContent(canonicalDocument(document), { emitUpdate: true });
      moveCursor(editor, 0);
    },
    insertHtml: (html) => {
      beginBlockAtEnd(editor);
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
      editor.view.pasteHTML(html);
    },
    clear: () => editor.commands.setContent(emptyDocument(), { emitUpdate: true }),
    isEmpty: () => isEmptyDocument(canonicalDocument(editor.state.doc.toJSON())),
  };
}
