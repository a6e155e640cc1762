import type { MeView } from "@samrad/contracts/people";
import { Button } from "@samrad/ui/button";
import { Textfield } from "@samrad/ui/textfield";
import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, type Ref, useCallback, useId, useImperativeHandle, useRef } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import type { EditorHandle, QuotedPassage } from "../documents/editor-props.ts";
import { isEmptyDocument } from "../documents/plain-document.ts";
import { LazyEditor } from "../documents/lazy-editor.tsx";
import { useFieldError } from "../problems/problem.tsx";
import { TemplateOffer } from "../templates/template-offer.tsx";
import { ComposerFiles } from "./composer-files.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerProblem, emptyProblem, isOfText, reasonOf, stillHolds } from "./composer-problem.tsx";
import { ReachNote } from "./reach-note.tsx";
import { EditorBoundary } from "./editor-boundary.tsx";
import type { ComposerHandle, ComposerProps } from "./composer-props.ts";
import styles from "./composer.module.css";
import type { Draft } from "./draft.ts";
import type { DraftBox, DraftState } from "./draft-box.ts";
import { isUnsaid, unsaidProblem, useAltTexts } from "./use-alt-texts.ts";
import { useUploads } from "./use-uploads.ts";
import { useWriting } from "./use-writing.ts";

export type FormHandle = Pick<ComposerHandle, "focus" | "insertQuotes">;

type Props = Omit<ComposerProps, "ref"> & {
  me: MeView;
  box: DraftBox;
  state: DraftState;
  /** It was opened to write in: it takes the focus when the editor is there. */
  focusFirst: boolean;
  /** Keeps passages that were quoted before the editor was there, and gives them back once. */
  early: { keep: (passages: readonly QuotedPassage[]) => void; take: () => readonly QuotedPassage[] };
  onDiscarded: () => void;
  ref: Ref<FormHandle>;
};

/** The editor, which may still be on its way when the first thing is asked of it: that is done when it is there. */
function useEditorHandle({ box, focusFirst, early }: Pick<Props, "box" | "focusFirst" | "early">) {
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

/** The open composer. */
export function ComposerForm(props: Props) {
  const { ref, ...rest } = props;
  const { box, state, label, spaceId, withTitle, withoutAttachments, early, besideTitle: BesideTitle } = rest;
  const { draft } = state;
  const t = useTranslate();
  const problemId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { editor, attach, insert, withEditor } = useEditorHandle(rest);
  const writing = useWriting(rest.onWriting);
  const files = useUploads((attachment) => box.change({ attachments: [...box.read().draft.attachments, attachment] }));
  const alts = useAltTexts(box);
  const addFiles = withoutAttachments ? undefined : (added: File[]) => files.add(added, draft.attachments.length);

  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    insertQuotes: (passages) => {
      if (editor.current) insert(editor.current, passages);
      else early.keep(passages);
    },
  }));

  const sending = useMutation({
    networkMode: "always",
    mutationFn: async ({ id, document, lang, attachments, concepts, title }: Draft) => {
      const empty = emptyProblem({
        document: isEmptyDocument(document) && !rest.mayBeEmpty,
        title: withTitle === true && title.trim() === "",
      });
      if (empty) throw empty;
      if (attachments.some(isUnsaid)) throw unsaidProblem();
      await Promise.all([box.hold(), alts.save()]);
      const attachmentIds = attachments.map((attachment) => attachment.id);
      const conceptIds = concepts.map((concept) => concept.id);
      await rest.onSubmit({ id, document, lang, attachments, attachmentIds, conceptIds, title: title.trim() });
    },
    onSuccess: () => {
      writing.stop();
      box.finish();
    },
    // What was refused is saved again, with the time of now.
    onError: () => box.change({}),
  });
  const error = stillHolds(sending.error, sending.variables, draft) ? sending.error : null;
  const titleError = useFieldError(error)("title");
  const isTextWrong = isOfText(error ? reasonOf(error) : draft.problem);
  const problem = <ComposerProblem error={error} reason={draft.problem} />;
  const isUploading = files.uploading.some((file) => !file.error);
  const submit = () => {
    if (!sending.isPending && !isUploading) sending.mutate(box.read().draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) submit();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key works in every field of the form
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {withTitle && (
        <Textfield
          key={`title-${state.edition}`}
          label={rest.titleLabel ?? t("threads.title")}
          defaultValue={draft.title}
          lang={draft.lang}
          maxLength={200}
          error={titleError}
          onChange={(event) => box.change({ title: event.target.value })}
        />
      )}
      {withTitle && BesideTitle && <BesideTitle draft={draft} />}
      {(withTitle || rest.withLabel) && (
        <span className={`ds-label ${styles.label}`} aria-hidden="true">
          {label}
        </span>
      )}
      <EditorBoundary>
        <LazyEditor
          key={state.edition}
          ref={attach}
          value={draft.document}
          lang={draft.lang}
          label={label}
          describedBy={problemId}
          isInvalid={error !== null && isTextWrong}
          sources={draft.sources}
          searchMentions={async (text) => (spaceId ? trpcClient.person.search.query({ text, spaceId }) : [])}
          onChange={(document) => {
            box.change({ document });
            writing.write();
          }}
          onSubmit={submit}
          onFiles={addFiles}
        />
      </EditorBoundary>
      {rest.withTemplate && spaceId && isEmptyDocument(draft.document) && (
        <TemplateOffer
          spaceId={spaceId}
          onUse={(template) => {
            withEditor((handle) => handle.setDocument(template.document));
            box.change({ lang: template.lang });
          }}
        />
      )}
      <div id={problemId}>{isTextWrong && problem}</div>
      {spaceId && <ReachNote document={draft.document} spaceId={spaceId} threadId={rest.threadId} />}
      {rest.renderUnderText?.(box)}
      <ComposerFiles
        attachments={draft.attachments}
        uploading={files.uploading}
        isInvalid={sending.isError}
        onDescribe={alts.describe}
        onRemove={(id) => box.change({ attachments: draft.attachments.filter((file) => file.id !== id) })}
        onStop={files.remove}
      />
      {rest.notice}
      {!isTextWrong && problem}
      <ComposerFoot
        {...rest}
        onFiles={addFiles}
        onImport={(html) => withEditor((handle) => handle.insertHtml(html))}
        onDiscard={() => {
          sending.reset();
          void box.discard();
          rest.onDiscarded();
          // The form of a new thread stays, empty; the button that had the focus is gone from it.
          setTimeout(() => form.current?.querySelector<HTMLElement>("input")?.focus());
        }}
      >
        <Button type="submit" variant="primary" busy={sending.isPending} disabled={isUploading}>
          {rest.submitLabel}
        </Button>
      </ComposerFoot>
    </form>
  );
}
