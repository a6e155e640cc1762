import { useLingui } from "@lingui/react";
import { Button } from "@samrad/ui/button";
import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { EditorPopover } from "./editor-popover.tsx";
import { linkHref } from "./links.ts";

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

export function LinkPopover({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { i18n } = useLingui();
  const current: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof current === "string" ? current : "");
  const [isWrong, setWrong] = useState(false);
  const id = useId();

  function close() {
    onClose();
    editor.view.focus();
  }

  function save() {
    const href = linkHref(address) ?? linkHref(`https://${address.trim()}`);
    const isAddress = href !== undefined && !/^https:\/\/[^./]*:/.test(href) && /[.@]/.test(href);
    setWrong(!isAddress);
    if (!isAddress) return;
    setLink(editor, href);
    close();
  }

  function remove() {
    editor.chain().extendMarkRange("link").unsetMark("link").run();
    close();
  }

  return (
    <EditorPopover
      editor={editor}
      position={editor.state.selection.from}
      label={i18n._("document.link")}
      onSave={save}
      onClose={close}
    >
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
        value={address}
        aria-invalid={isWrong}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setAddress(event.target.value)}
      />
      <p id={`${id}-problem`} className="editor-problem" role="alert">
        {isWrong && i18n._("document.link_problem")}
      </p>
      <div className="editor-popover-buttons">
        <Button variant="primary" small onClick={save}>
          {i18n._("document.link_save")}
        </Button>
        {typeof current === "string" && (
          <Button small onClick={remove}>
            {i18n._("document.link_remove")}
          </Button>
        )}
        <Button variant="tertiary" small onClick={close}>
          {i18n._("frame.cancel")}
        </Button>
      </div>
    </EditorPopover>
  );
}
