import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { MeView } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from "react";
import { isEmptyDocument } from "../documents/plain-document.ts";
import { useFieldError } from "../problems/problem.tsx";
import { TemplateOffer } from "../templates/template-offer.tsx";
import { ComposerFiles } from "./composer-files.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { TextPart, TitlePart } from "./composer-parts.tsx";
import { ComposerProblem, isOfText, reasonOf } from "./composer-problem.tsx";
import { ReachNote } from "./reach-note.tsx";
import type { ComposerHandle, ComposerProps } from "./composer-props.ts";
import styles from "./composer.module.css";
import type { DraftBox, DraftState } from "./draft-box.ts";
import { useAltTexts } from "./use-alt-texts.ts";
import { type EarlyQuotes, useEditorHandle } from "./use-editor-handle.ts";
import { useSending } from "./use-sending.ts";
import { useUploads } from "./use-uploads.ts";
import { useWriting } from "./use-writing.ts";

export type FormHandle = Pick<ComposerHandle, "focus" | "insertQuotes">;

type Props = Omit<ComposerProps, "ref"> & {
  me: MeView;
  box: DraftBox;
  state: DraftState;
  /** It was opened to write in: it takes the focus when the editor is there. */
  focusFirst: boolean;
  early: EarlyQuotes;
  onDiscarded: () => void;
  ref: Ref<FormHandle>;
};

/** Whether the keys send what one writes, in whatever field. */
const isSending = ({ key, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent) =>
  key === "Enter" && (ctrlKey || metaKey) && !defaultPrevented;

/** The open composer. */
export function ComposerForm({ ref, ...props }: Props) {
  const { box, state, spaceId, early } = props;
  const { draft } = state;
  const problemId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { editor, attach, insert, withEditor } = useEditorHandle(props);
  const writing = useWriting(props.onWriting);
  const files = useUploads((attachment) => box.change({ attachments: [...box.read().draft.attachments, attachment] }));
  const alts = useAltTexts(box);
  const sending = useSending({ ...props, prepare: alts.save, onSent: writing.stop });

  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    insertQuotes: (passages) => {
      if (editor.current) insert(editor.current, passages);
      else early.keep(passages);
    },
  }));

  const { error } = sending;
  const titleError = useFieldError(error)("title");
  const isTextWrong = isOfText(error ? reasonOf(error) : draft.problem);
  const problem = <ComposerProblem error={error} reason={draft.problem} />;
  const isUploading = files.uploading.some((file) => !file.error);
  const addFiles = props.withoutAttachments ? undefined : (added: File[]) => files.add(added, draft.attachments.length);

  function send() {
    if (!isUploading) sending.send();
  }

  function takeTemplate({ document, lang }: { document: Document; lang: TextLanguage }) {
    withEditor((handle) => handle.setDocument(document));
    box.change({ lang });
  }

  function discard() {
    sending.reset();
    void box.discard();
    props.onDiscarded();
    // The form of a new thread stays, empty; the button that had the focus is gone from it.
    setTimeout(() => form.current?.querySelector<HTMLElement>("input")?.focus());
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key works in every field of the form
    <form
      ref={form}
      className={styles.form}
      aria-label={props.label}
      onKeyDown={(event) => isSending(event) && send()}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.withTitle && <TitlePart {...props} error={titleError} />}
      <TextPart
        {...props}
        attach={attach}
        describedBy={problemId}
        isInvalid={error !== null && isTextWrong}
        onWrite={writing.write}
        onSend={send}
        onFiles={addFiles}
      />
      {props.withTemplate && spaceId && isEmptyDocument(draft.document) && (
        <TemplateOffer spaceId={spaceId} onUse={takeTemplate} />
      )}
      <div id={problemId}>{isTextWrong && problem}</div>
      {spaceId && <ReachNote document={draft.document} spaceId={spaceId} threadId={props.threadId} />}
      {props.renderUnderText?.(box)}
      <ComposerFiles
        attachments={draft.attachments}
        uploading={files.uploading}
        isInvalid={sending.isError}
        onDescribe={alts.describe}
        onRemove={(id) => box.change({ attachments: draft.attachments.filter((file) => file.id !== id) })}
        onStop={files.remove}
      />
      {props.notice}
      {!isTextWrong && problem}
      <ComposerFoot
        {...props}
        onFiles={addFiles}
        onImport={(html) => withEditor((handle) => handle.insertHtml(html))}
        onDiscard={discard}
      >
        <Button type="submit" variant="primary" busy={sending.isPending} disabled={isUploading}>
          {props.submitLabel}
        </Button>
      </ComposerFoot>
    </form>
  );
}
