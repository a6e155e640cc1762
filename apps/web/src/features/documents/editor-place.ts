import type { Editor } from "@tiptap/core";
import type { CSSProperties } from "react";

type Place = { left: number; bottom: number };

/** Just below a place on the screen, and always within the frame of the editor. */
export function placeBelow(editor: Editor, place: Place | undefined): CSSProperties {
  const frame = editor.view.dom.closest(".editor")?.getBoundingClientRect();
  if (!frame || !place) return {};
  const left = Math.round(place.left - frame.left);
  return {
    top: Math.round(place.bottom - frame.top + 6),
    left: `max(0.5rem, min(${left}px, 100% - var(--editor-popover-width) - 0.5rem))`,
  };
}

/** The place of a position in the text. */
export function placeOf(editor: Editor, position: number): Place {
  return editor.view.coordsAtPos(Math.min(position, editor.state.doc.content.size));
}
