import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

/**
 * Sets a block after the one that is being written, at the outermost level, in the place of an empty paragraph, and a
 * paragraph below it if there is none, so that one can write on. Gives the position of the block.
 */
export function insertBlock(editor: Editor, block: Node): number {
  const { tr, selection, schema } = editor.state;
  const { $to } = selection;
  const current = $to.depth > 0 ? $to.node(1) : undefined;
  const before = current ? $to.before(1) : $to.pos;
  const after = current ? $to.after(1) : $to.pos;
  const isFree = current?.type.name === "paragraph" && current.content.size === 0;
  const blocks = after >= tr.doc.content.size ? [block, schema.node("paragraph")] : [block];
  const position = isFree ? before : after;
  editor.view.dispatch(tr.replaceWith(position, after, blocks).scrollIntoView());
  return position;
}

/** Puts the cursor at the beginning of the text at or after the position. */
export function moveCursor(editor: Editor, position: number) {
  const { tr } = editor.state;
  const selection = TextSelection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}

/** A table of two columns and a head to begin with; the cursor goes to its first cell. */
export function insertTable(editor: Editor) {
  const { nodes } = editor.schema;
  const row = (cell: "tableHeader" | "tableCell") => {
    const cells = [0, 1].map(() => nodes[cell]?.createAndFill()).filter((filled) => !!filled);
    return editor.schema.node("tableRow", null, cells);
  };
  const rows = [row("tableHeader"), row("tableCell"), row("tableCell")];
  moveCursor(editor, insertBlock(editor, editor.schema.node("table", null, rows)) + 1);
}
