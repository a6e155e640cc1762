import type { OutcomeView, ProposalView } from "@samrad/contracts/proposals";
import { Time } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";
import { useDay } from "../answers/day.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { PostLink } from "../threads/post-link.tsx";
import styles from "./proposals.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

function Review({ outcome: { reviewOn, review } }: { outcome: OutcomeView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const dayOf = useDay();
  return (
    <>
      {review && (
        <p className={styles.note}>
          {t(`proposals.reviewed_${review.verdict}`, { name: nameOf(review.by) })} · <Time value={review.at} />
        </p>
      )}
      {reviewOn && <p className={styles.note}>{t("proposals.review_on", { day: dayOf(reviewOn) })}</p>}
    </>
  );
}

/** What came of the vote, in the words of whoever steered it, and when that is looked at again. */
export function ProposalOutcome({ proposal: { id, outcome } }: { proposal: ProposalView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  if (!outcome) return null;
  return (
    <section aria-labelledby={`outcome-of-${id}`} className={styles.outcome}>
      <h4 id={`outcome-of-${id}`}>{t("proposals.outcome")}</h4>
      <div className="samrad-reading" lang={outcome.lang}>
        <DocumentView document={outcome.document} idPrefix={`outcome-of-${id}`} PostLink={PostLink} />
      </div>
      <p className={styles.note}>
        {t("proposals.concluded_by", { name: nameOf(outcome.by) })} <Time value={outcome.at} />
      </p>
      <Review outcome={outcome} />
    </section>
  );
}
