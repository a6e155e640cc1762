import { Button } from "@samrad/ui/button";
import { useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { WordFileError, type WordProblem } from "../documents/word-file.ts";
import styles from "./composer.module.css";

type State = { kind: "idle" | "busy" } | { kind: "failed"; problem: WordProblem } | { kind: "done"; pictures: number };

/** Reads a Word file in this browser and sets it into the text; the program that reads it comes when it is asked for. */
export function ImportButton({ onImport }: { onImport: (html: string) => void }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: "idle" });
  const take = async (file: File) => {
    setState({ kind: "busy" });
    try {
      const { readWordFile } = await import("../documents/word-import.ts");
      const { html, pictures } = await readWordFile(file);
      onImport(html);
      setState({ kind: "done", pictures });
    } catch (error) {
      setState({ kind: "failed", problem: error instanceof WordFileError ? error.problem : "damaged" });
    }
  };
  return (
    <>
      <Button variant="tertiary" small busy={state.kind === "busy"} onClick={() => input.current?.click()}>
        {t("writing.import")}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={t("writing.import")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void take(file);
        }}
      />
      <span role="status" className={styles.imported} data-problem={state.kind === "failed" || undefined}>
        {state.kind === "failed" && t(`writing.import_${state.problem}`)}
        {state.kind === "done" && t("writing.imported", { count: state.pictures })}
      </span>
    </>
  );
}
