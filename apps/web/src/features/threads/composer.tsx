import type { MeView } from "@samrad/contracts/people";
import { documentText } from "@samrad/contracts/document";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import type { QuotedPassage } from "../documents/editor-props.ts";
import { useMe } from "../session/me.tsx";
import { ComposerForm, type FormHandle } from "./composer-form.tsx";
import type { ComposerProps } from "./composer-props.ts";
import styles from "./composer.module.css";
import { isEmptyDraft } from "./draft.ts";
import { fetchEditorSoon } from "./editor-boundary.tsx";
import { useDraftBox } from "./use-draft-box.ts";

type FieldProps = { label: string; text: string; takesFocus: boolean; onOpen: () => void };

/** What stands there until somebody begins to write: the editor is a big thing to fetch. */
function QuietField({ label, text, takesFocus, onOpen }: FieldProps) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.quiet}
      onClick={onOpen}
      onDragEnter={onOpen}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- takes the place of the form that had the focus
      autoFocus={takesFocus}
    >
      <span>{label}</span>
      {text && <span className={styles.begun}>{t("threads.draft_begun", { text })}</span>}
    </button>
  );
}

const beginningLength = 120;

function makeEarlyQuotes() {
  let kept: readonly QuotedPassage[] = [];
  return {
    keep: (passages: readonly QuotedPassage[]) => {
      kept = [...kept, ...passages];
    },
    take: () => {
      const passages = kept;
      kept = [];
      return passages;
    },
  };
}

function MemberComposer({ me, ...props }: ComposerProps & { me: MeView }) {
  const { box, state } = useDraftBox(me, props);
  const [opened, setOpened] = useState<"no" | "closed" | "quietly" | "to_write">(props.open ? "quietly" : "no");
  useEffect(fetchEditorSoon, []);
  const form = useRef<FormHandle>(null);
  const [early] = useState(makeEarlyQuotes);
  useImperativeHandle(props.ref, () => ({
    focus: () => (form.current ? form.current.focus() : setOpened("to_write")),
    insertQuotes: (passages) => {
      if (form.current) return form.current.insertQuotes(passages);
      early.keep(passages);
      setOpened("to_write");
    },
  }));
  // What came back refused is shown with the reason.
  const isClosed = (opened === "no" || opened === "closed") && !state.draft.problem;
  if (isClosed || !state.ready) {
    const text = isEmptyDraft(state.draft) ? "" : documentText(state.draft.document).trim().slice(0, beginningLength);
    return (
      <QuietField
        label={props.label}
        text={text}
        takesFocus={opened === "closed"}
        onOpen={() => setOpened("to_write")}
      />
    );
  }
  return (
    <ComposerForm
      {...props}
      ref={form}
      me={me}
      box={box}
      state={state}
      focusFirst={opened === "to_write"}
      early={early}
      onDiscarded={() => {
        if (!props.open) setOpened("closed");
        props.onCancel?.();
      }}
    />
  );
}

/** Where a member writes: text, language, files, and a draft that is never lost. Nothing for visitors. */
export function Composer(props: ComposerProps) {
  const { me } = useMe();
  return me && <MemberComposer key={`${me.id} ${props.place}`} me={me} {...props} />;
}
