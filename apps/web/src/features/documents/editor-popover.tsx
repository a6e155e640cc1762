import type { Editor } from "@tiptap/core";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { placeBelow, placeOf } from "./editor-place.ts";

/** It may begin below the edge of the window. */
const showWhole = (popover: HTMLElement | null) => popover?.scrollIntoView({ block: "nearest" });

export type EditorPopoverProps = {
  editor: Editor;
  /** The position in the text that it belongs to. */
  position: number;
  label: string;
  onSave: () => void;
  onClose: () => void;
  /** The writer went on elsewhere, without saying what is to become of it. */
  onLeave?: () => void;
  children: ReactNode;
};

/** A small field of its own beside the text. Enter saves, Escape leaves everything as it was. */
export function EditorPopover({ editor, position, label, onSave, onClose, onLeave, children }: EditorPopoverProps) {
  const [style] = useState(() => placeBelow(editor, placeOf(editor, position)));

  function press(event: KeyboardEvent) {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && isField) onSave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function blur({ currentTarget, relatedTarget }: FocusEvent) {
    // The window may have lost the focus, not the field.
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onLeave?.();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields inside
    <div
      ref={showWhole}
      className="editor-popover"
      role="dialog"
      // Whoever presses beside the field has not left.
      tabIndex={-1}
      aria-label={label}
      style={style}
      onKeyDown={press}
      onBlur={blur}
    >
      {children}
    </div>
  );
}
