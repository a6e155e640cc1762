import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { Component, type ReactNode } from "react";
import { whenIdle } from "../../frame/when-idle.ts";
import { allTexts } from "../../language/language.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { forgetEditor, importEditor } from "../documents/lazy-editor.tsx";

type NoEditorProps = { isFirst: boolean; onRetry: () => void };

function NoEditor({ isFirst, onRetry }: NoEditorProps) {
  const t = useTranslate();
  return (
    <Alert tone="warning">
      <p>{t("threads.no_editor")}</p>
      {isFirst || !navigator.onLine ? (
        <Button onClick={onRetry}>{t("error.try_again")}</Button>
      ) : (
        <Button onClick={() => window.location.reload()}>{t("threads.reload")}</Button>
      )}
    </Alert>
  );
}

/** Stands around the editor, which may not be fetched without a network; the rest of the page goes on. */
export class EditorBoundary extends Component<{ children: ReactNode }, { failed: boolean; tries: number }> {
  override state = { failed: false, tries: 0 };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  retry = () => {
    forgetEditor();
    this.setState(({ tries }) => ({ failed: false, tries: tries + 1 }));
  };

  override render() {
    const { failed, tries } = this.state;
    return failed ? <NoEditor isFirst={tries === 0} onRetry={this.retry} /> : this.props.children;
  }
}

/** Milliseconds in which somebody who opens a page begins to read it. */
const idleFor = 2_000;

async function fetchAhead() {
  await importEditor();
  await allTexts();
}

/**
 * Fetches the editor, and the texts of the other pages, once this one stands and has nothing to do: they are there when
 * they are wanted, also without a network.
 */
export function fetchEditorSoon(): () => void {
  return whenIdle(() => void fetchAhead().catch(() => undefined), idleFor);
}
