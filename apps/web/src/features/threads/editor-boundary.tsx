import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { Component, type ReactNode } from "react";
import { useTranslate } from "../../language/use-translate.ts";

function NoEditor() {
  const t = useTranslate();
  return (
    <Alert tone="warning">
      <p>{t("threads.no_editor")}</p>
      <Button onClick={() => window.location.reload()}>{t("threads.reload")}</Button>
    </Alert>
  );
}

/** Stands around the editor, which may not be fetched without a network; the rest of the page goes on. */
export class EditorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NoEditor /> : this.props.children;
  }
}

const idleFor = 2_000;

/** Fetches the editor once the page stands and has nothing to do: it is there when it is wanted, also without a network. */
export function fetchEditorSoon(): () => void {
  const load = () => void import("../documents/editor.tsx").catch(() => undefined);
  const timer = setTimeout(
    () => ("requestIdleCallback" in window ? window.requestIdleCallback(load) : load()),
    idleFor,
  );
  return () => clearTimeout(timer);
}
