import { type ComponentType, lazy, Suspense, useState } from "react";
import type { EditorProps } from "./editor-props.ts";
import "./documents.css";
import "./editor.css";

const fetchEditor = () =>
  lazy<ComponentType<EditorProps>>(async () => ({ default: (await import("./editor.tsx")).DocumentEditor }));

let editor = fetchEditor();

/** Has the editor fetched again by the next `LazyEditor`: a failure would be remembered. */
export function forgetEditor() {
  editor = fetchEditor();
}

/** The editor, fetched when it is first shown; until then a frame of the same size. */
export function LazyEditor(props: EditorProps) {
  const [DocumentEditor] = useState(() => editor);
  return (
    <Suspense fallback={<div className="editor editor-loading" aria-busy="true" />}>
      <DocumentEditor {...props} />
    </Suspense>
  );
}
