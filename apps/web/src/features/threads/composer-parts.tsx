import { Textfield } from "@samrad/ui/textfield";
import type { ReactNode, Ref } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import type { EditorHandle } from "../documents/editor-props.ts";
import { LazyEditor } from "../documents/lazy-editor.tsx";
import type { ComposerProps } from "./composer-props.ts";
import styles from "./composer.module.css";
import type { DraftBox, DraftState } from "./draft-box.ts";
import { EditorBoundary } from "./editor-boundary.tsx";

type Written = { box: DraftBox; state: DraftState };

type TitlePartProps = Written & Pick<ComposerProps, "titleLabel" | "besideTitle"> & { error: ReactNode };

/** A heading over the text, and what stands beside it. */
export function TitlePart({ box, state, titleLabel, besideTitle: BesideTitle, error }: TitlePartProps) {
  const t = useTranslate();
  const { draft, edition } = state;
  return (
    <>
      <Textfield
        key={`title-${edition}`}
        label={titleLabel ?? t("threads.title")}
        defaultValue={draft.title}
        lang={draft.lang}
        maxLength={200}
        error={error}
        onChange={(event) => box.change({ title: event.target.value })}
      />
      {BesideTitle && <BesideTitle draft={draft} />}
    </>
  );
}

type TextPartProps = Written &
  Pick<ComposerProps, "label" | "spaceId" | "withTitle" | "withLabel"> & {
    attach: Ref<EditorHandle>;
    describedBy: string;
    isInvalid: boolean;
    onWrite: () => void;
    onSend: () => void;
    onFiles: ((files: File[]) => void) | undefined;
  };

/** The text itself. */
export function TextPart({ box, state, label, spaceId, withTitle, withLabel, attach, ...rest }: TextPartProps) {
  const { draft, edition } = state;
  return (
    <>
      {(withTitle || withLabel) && (
        <span className={`ds-label ${styles.label}`} aria-hidden="true">
          {label}
        </span>
      )}
      <EditorBoundary>
        <LazyEditor
          key={edition}
          ref={attach}
          value={draft.document}
          lang={draft.lang}
          label={label}
          describedBy={rest.describedBy}
          isInvalid={rest.isInvalid}
          sources={draft.sources}
          searchMentions={async (text) => (spaceId ? trpcClient.person.search.query({ text, spaceId }) : [])}
          onChange={(document) => {
            box.change({ document });
            rest.onWrite();
          }}
          onSubmit={rest.onSend}
          onFiles={rest.onFiles}
        />
      </EditorBoundary>
    </>
  );
}
