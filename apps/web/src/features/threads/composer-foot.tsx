import type { MeView } from "@samrad/contracts/people";
import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { type ReactNode, useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { AttachButton } from "./composer-files.tsx";
import { ImportButton } from "./import-button.tsx";
import styles from "./composer.module.css";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { isEmptyDraft, isUntouched } from "./draft.ts";
import type { DraftBox, DraftState } from "./draft-box.ts";
import { useNames, useTimeOfDay } from "./names.ts";
import { rememberWrittenLanguage } from "./write-language.ts";

type Props = {
  me: MeView;
  box: DraftBox;
  state: DraftState;
  onFiles: ((files: File[]) => void) | undefined;
  /** Takes what a Word file says, to be set into the text. */
  onImport: (html: string) => void;
  onCancel?: () => void;
  onDiscard: () => void;
  /** The button that sends. */
  children: ReactNode;
};

function LanguageChoice({ me, box, lang }: { me: MeView; box: DraftBox; lang: TextLanguage }) {
  const t = useTranslate();
  const id = useId();
  const nameOf = useNames("language");
  return (
    <span className={styles.language}>
      <label htmlFor={id}>{t("threads.write_language")}</label>
      <select
        id={id}
        className="ds-input"
        value={lang}
        onChange={(event) => {
          const language = event.target.value as TextLanguage;
          rememberWrittenLanguage(me.id, language);
          box.change({ lang: language });
        }}
      >
        {textLanguages.map((language) => (
          <option key={language} value={language}>
            {nameOf(language)}
          </option>
        ))}
      </select>
    </span>
  );
}

function DraftNote({ state: { draft, kept } }: { state: DraftState }) {
  const t = useTranslate();
  const timeOf = useTimeOfDay();
  if (isEmptyDraft(draft) || isUntouched(draft)) return null;
  return <span className={styles.note}>{t(`threads.draft_kept_${kept}`, { time: timeOf(draft.savedAt) })}</span>;
}

/** Throws away what was written, when asked twice. */
function DiscardButton({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t("threads.discard_draft")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("threads.discard_title")}
        act={t("threads.discard_draft")}
        onConfirm={onDiscard}
        onClose={() => setAsking(false)}
      >
        {t("threads.discard_help")}
      </ConfirmDialog>
    </>
  );
}

/** What stands under the text: language, files, how the draft is kept, and what to do with it. */
export function ComposerFoot({ me, box, state, onFiles, onImport, onCancel, onDiscard, children }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.foot}>
      <LanguageChoice me={me} box={box} lang={state.draft.lang} />
      {onFiles && <AttachButton onFiles={onFiles} />}
      <ImportButton onImport={onImport} />
      <DraftNote state={state} />
      <span className={styles.acts}>
        {!isEmptyDraft(state.draft) && !isUntouched(state.draft) && <DiscardButton onDiscard={onDiscard} />}
        {onCancel && <Button onClick={onCancel}>{t("frame.cancel")}</Button>}
        {children}
      </span>
    </div>
  );
}
