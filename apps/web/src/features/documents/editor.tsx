import { useLingui } from "@lingui/react";
import { EditorContent } from "@tiptap/react";
import { useId, useImperativeHandle, useRef, useState } from "react";
import { editorHandle } from "./editor-handle.ts";
import type { EditorProps } from "./editor-props.ts";
import { insertFootnote } from "./footnote-editing.ts";
import { FootnotePopover } from "./footnote-popover.tsx";
import { LinkPopover } from "./link-popover.tsx";
import { MentionList } from "./mention-list.tsx";
import { shownKeys } from "./shortcuts.ts";
import { TextLimit } from "./text-limit.tsx";
import { toolbarGroups } from "./toolbar-actions.ts";
import { Toolbar } from "./toolbar.tsx";
import { type Popover, useDocumentEditor } from "./use-document-editor.ts";
import "./documents.css";
import "./editor.css";

/** Where a document is written. `LazyEditor` fetches it when it is needed. */
export function DocumentEditor({ ref, ...props }: EditorProps) {
  const { i18n } = useLingui();
  const id = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const [popover, setPopover] = useState<Popover>();
  const ids = { textId: `${id}-text`, helpId: `${id}-help` };
  const { editor, length, mentions, remember } = useDocumentEditor(props, { open: setPopover, toolbar, ...ids });
  const close = () => setPopover(undefined);
  useImperativeHandle(ref, () => editorHandle(editor, remember));
  const groups = toolbarGroups({
    openLink: () => setPopover({ kind: "link" }),
    openFootnote: () => setPopover({ kind: "footnote", position: insertFootnote(editor) }),
  });

  return (
    <div className="editor">
      <Toolbar editor={editor} groups={groups} controls={ids.textId} ref={toolbar} />
      <EditorContent editor={editor} className="editor-paper" />
      <MentionList editor={editor} store={mentions} id={`${id}-mentions`} />
      {popover?.kind === "link" && <LinkPopover editor={editor} onClose={close} />}
      {popover?.kind === "footnote" && <FootnotePopover editor={editor} position={popover.position} onClose={close} />}
      <TextLimit length={length} />
      <p id={ids.helpId} className="samrad-visually-hidden">
        {i18n._("document.editor_help", { keys: shownKeys("Alt-F10") })}
      </p>
    </div>
  );
}
