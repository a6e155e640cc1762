import type { DraftView } from "@samrad/contracts/threads";
import { Button, buttonLook } from "@samrad/ui/button";
import { Time } from "@samrad/ui/time";
import { useId } from "react";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { DraftLink, DraftTarget } from "./draft-target.tsx";
import styles from "./drafts.module.css";
import { firstWords } from "./first-words.ts";

type Props = { draft: DraftView; onDiscard: () => void };

/** The whole text, for a draft that cannot be sent any more. */
function WholeText({ draft, id }: { draft: DraftView; id: string }) {
  const t = useTranslate();
  return (
    <details className={styles.whole}>
      <summary>{t("drafts.show_text")}</summary>
      <div lang={draft.lang} className="samrad-reading">
        <DocumentView document={draft.document} idPrefix={id} />
      </div>
    </details>
  );
}

/** A draft: where it will go, how it begins, when it was saved. */
export function DraftRow({ draft, onDiscard }: Props) {
  const t = useTranslate();
  const id = useId();
  const words = firstWords(draft);
  return (
    <li>
      <div className={styles.text}>
        <h2 id={id}>
          <DraftTarget draft={draft} />
        </h2>
        {draft.title && (
          <p lang={draft.lang} className={styles.title}>
            {draft.title}
          </p>
        )}
        <p lang={words ? draft.lang : undefined} className={styles.words}>
          {words || t("drafts.no_text")}
        </p>
        <p className={styles.saved}>
          <Translated id="drafts.saved" components={{ time: <Time value={draft.savedAt} /> }} />
          {draft.attachments.length > 0 && ` · ${t("drafts.attachments", { count: draft.attachments.length })}`}
        </p>
        {!draft.target && <WholeText draft={draft} id={id} />}
      </div>
      <div className={styles.actions}>
        {draft.target && (
          <DraftLink draft={draft} aria-describedby={id} {...buttonLook()}>
            {t("drafts.continue")}
          </DraftLink>
        )}
        <Button variant="tertiary" onClick={onDiscard} aria-describedby={id}>
          {t("drafts.discard")}
        </Button>
      </div>
    </li>
  );
}
