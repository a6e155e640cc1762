import { useLingui } from "@lingui/react";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useId, useRef, useState } from "react";
import { EditorPopover } from "./editor-popover.tsx";
import { footnoteAt, writeFootnote } from "./footnote-text.ts";
import { PopoverButtons } from "./popover-buttons.tsx";

type FootnotePopoverProps = { editor: Editor; position: number; onClose: () => void };

/** The cursor goes on after the note, or to where it was. */
function leaveNote(editor: Editor, position: number) {
  const size = footnoteAt(editor.state, position)?.nodeSize ?? 0;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, Math.min(position + size, tr.doc.content.size))));
  editor.view.focus();
}

function removeNote(editor: Editor, position: number) {
  const note = footnoteAt(editor.state, position);
  if (note) editor.view.dispatch(editor.state.tr.delete(position, position + note.nodeSize));
}

export function FootnotePopover({ editor, position, onClose }: FootnotePopoverProps) {
  const { i18n } = useLingui();
  const [text, setText] = useState(() => footnoteAt(editor.state, position)?.textContent ?? "");
  const isDone = useRef(false);
  const id = useId();

  function finish() {
    isDone.current = true;
    if (!footnoteAt(editor.state, position)?.textContent) removeNote(editor, position);
    onClose();
  }

  /** The cursor goes back to the text. */
  function back() {
    finish();
    leaveNote(editor, position);
  }

  const write = () => editor.view.dispatch(writeFootnote(editor.state, position, text.replaceAll(/\s+/g, " ").trim()));

  function save() {
    write();
    back();
  }

  function remove() {
    removeNote(editor, position);
    back();
  }

  /** Who goes on writing in the text, or sends it, keeps the note. */
  function leave() {
    if (isDone.current) return;
    write();
    finish();
  }

  return (
    <EditorPopover
      editor={editor}
      position={position}
      label={i18n._("document.footnote")}
      onSave={save}
      onClose={back}
      onLeave={leave}
    >
      <label htmlFor={id}>{i18n._("document.footnote_text")}</label>
      <textarea
        id={id}
        rows={3}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the writer has just asked for this field
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <PopoverButtons save="document.footnote_save" remove="document.footnote_remove" onSave={save} onRemove={remove} />
    </EditorPopover>
  );
}
