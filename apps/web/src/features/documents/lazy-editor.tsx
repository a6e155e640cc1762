import { type ComponentType, lazy, Suspense, useState } from "react";
import type { DocumentEditor } from "./editor.tsx";
import type { EditorProps } from "./editor-props.ts";
import "./documents.css";
import "./editor.css";

type EditorModule = { DocumentEditor: typeof DocumentEditor };

let asked: Promise<EditorModule> | undefined;
/** Where the editor lies, once it has not come. */
let address: string | undefined;

/** As browsers say which script did not come; not all of them do. */
const addressIn = (error: unknown) => /https?:\S+\.js/.exec(String(error))?.[0];

async function askForEditor(): Promise<EditorModule> {
  if (!address) return import("./editor.tsx");
  return (await import(/* @vite-ignore */ `${address}?${Date.now()}`)) as EditorModule;
}

/** Fetches the editor. Browsers remember of a script that it did not come: then it is asked for by another address. */
export function importEditor(): Promise<EditorModule> {
  asked ??= askForEditor().catch((error: unknown) => {
    asked = undefined;
    address ??= addressIn(error);
    throw error;
  });
  return asked;
}

const makeEditor = () =>
  lazy<ComponentType<EditorProps>>(async () => ({ default: (await importEditor()).DocumentEditor }));

let editor = makeEditor();

/** Has the editor fetched again by the next `LazyEditor`: a failure would be remembered. */
export function forgetEditor() {
  editor = makeEditor();
}

/** The editor, fetched when it is first shown; until then a frame of the same size. */
export function LazyEditor(props: EditorProps) {
  const [Editor] = useState(() => editor);
  return (
    <Suspense fallback={<div className="editor editor-loading" aria-busy="true" />}>
      <Editor {...props} />
    </Suspense>
  );
}
