import { lazy, Suspense } from "react";
import type { EditorProps } from "./editor-props.ts";
import "./documents.css";

const DocumentEditor = lazy(async () => ({ default: (await import("./editor.tsx")).DocumentEditor }));

/** The editor, fetched when it is first shown; until then a frame of the same size. */
export function LazyEditor(props: EditorProps) {
  return (
    <Suspense fallback={<div className="editor editor-loading" aria-busy="true" />}>
      <DocumentEditor {...props} />
    </Suspense>
  );
}
