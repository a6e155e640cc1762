import { useLingui } from "@lingui/react";
import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { EditorPopover } from "./editor-popover.tsx";
import { typedHref } from "./links.ts";
import { PopoverButtons } from "./popover-buttons.tsx";

/** Sets the link on what is selected, or on the link that the cursor is in; else the address stands there itself. */
function setLink(editor: Editor, href: string) {
  const isOnText = !editor.state.selection.empty || editor.isActive("link");
  if (isOnText) {
    editor.chain().extendMarkRange("link").setMark("link", { href }).run();
    editor.commands.setTextSelection(editor.state.selection.to);
  } else {
    const text = { type: "text", text: href, marks: [{ type: "link", attrs: { href } }] };
    editor.commands.insertContent([text, { type: "text", text: " " }]);
  }
}

/** The address of the link that the cursor is in. */
function currentHref(editor: Editor): string | undefined {
  const href: unknown = editor.getAttributes("link").href;
  return typeof href === "string" ? href : undefined;
}

type AddressFieldProps = { value: string; onChange: (value: string) => void; isWrong: boolean };

function AddressField({ value, onChange, isWrong }: AddressFieldProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{i18n._("document.link_address")}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the writer has just asked for this field
        autoFocus
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-problem`} className="editor-problem" role="alert">
        {isWrong && i18n._("document.link_problem")}
      </p>
    </>
  );
}

export function LinkPopover({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { i18n } = useLingui();
  const current = currentHref(editor);
  const [address, setAddress] = useState(current ?? "");
  const [isWrong, setWrong] = useState(false);

  function close() {
    onClose();
    editor.view.focus();
  }

  function save() {
    const href = typedHref(address);
    setWrong(href === undefined);
    if (href === undefined) return;
    setLink(editor, href);
    close();
  }

  function remove() {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    close();
  }

  const onRemove = current === undefined ? undefined : remove;
  const { from: position } = editor.state.selection;
  return (
    <EditorPopover editor={editor} position={position} label={i18n._("document.link")} onSave={save} onClose={close}>
      <AddressField value={address} onChange={setAddress} isWrong={isWrong} />
      <PopoverButtons
        save="document.link_save"
        remove="document.link_remove"
        onSave={save}
        onRemove={onRemove}
        onCancel={close}
      />
    </EditorPopover>
  );
}
