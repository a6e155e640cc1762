import type { ThreadView } from "@samrad/contracts/threads";
import { Time } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";
import { useCorrectableOutcome } from "../citations/correctable.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { PostLink } from "./post-link.tsx";
import styles from "./threads.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

/** What came of the thread, on top of it, with who says so. */
export function Outcome({ thread }: { thread: ThreadView }) {
  const { id, outcome } = thread;
  const t = useTranslate();
  const nameOf = useWriterName();
  const correctable = useCorrectableOutcome(thread);
  if (!outcome) return null;
  return (
    <section className={styles.outcome} aria-labelledby={`outcome-${id}`}>
      <h2 id={`outcome-${id}`}>{t("threads.outcome")}</h2>
      <div className="samrad-reading" lang={outcome.lang}>
        <DocumentView
          document={outcome.document}
          idPrefix={`outcome-${id}`}
          PostLink={PostLink}
          citations={outcome.citations}
          correctable={correctable}
        />
      </div>
      <p className={styles.by}>
        {t("threads.resolved_by", { name: nameOf(outcome.by) })} <Time value={outcome.at} />
      </p>
    </section>
  );
}
