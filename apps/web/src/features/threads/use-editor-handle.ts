import { useCallback, useRef } from "react";
import type { EditorHandle, QuotedPassage } from "../documents/editor-props.ts";
import type { DraftBox } from "./draft-box.ts";

/** Keeps passages that were quoted before the editor was there, and gives them back once. */
export type EarlyQuotes = {
  keep: (passages: readonly QuotedPassage[]) => void;
  take: () => readonly QuotedPassage[];
};

type Parts = {
  box: DraftBox;
  /** It was opened to write in: it takes the focus when the editor is there. */
  focusFirst: boolean;
  early: EarlyQuotes;
};

/** The editor, which may still be on its way when the first thing is asked of it: that is done when it is there. */
export function useEditorHandle({ box, focusFirst, early }: Parts) {
  const editor = useRef<EditorHandle>(null);
  const begun = useRef(false);
  const waiting = useRef<((handle: EditorHandle) => void)[]>([]);
  const withEditor = useCallback((act: (handle: EditorHandle) => void) => {
    if (editor.current) act(editor.current);
    else waiting.current.push(act);
  }, []);
  const insert = useCallback(
    (handle: EditorHandle, passages: readonly QuotedPassage[]) => {
      for (const passage of passages) handle.insertQuote(passage);
      box.change({ sources: [...box.read().draft.sources, ...passages.map(({ source }) => source)] });
      handle.focus();
    },
    [box],
  );
  const begin = useCallback(() => {
    const handle = editor.current;
    if (!handle || handle.isGone()) return;
    for (const act of waiting.current.splice(0)) act(handle);
    const passages = early.take();
    if (passages.length > 0) insert(handle, passages);
    else if (focusFirst && !begun.current) handle.focus();
    begun.current = true;
  }, [insert, focusFirst, early]);
  const attach = useCallback(
    (handle: EditorHandle | null) => {
      editor.current = handle;
      // The editor stands in the page only after the effects of the rendering that brought it.
      if (handle && !begun.current) setTimeout(begin);
    },
    [begin],
  );
  return { editor, attach, insert, withEditor };
}
