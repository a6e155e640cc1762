import type { OutcomeView, ProposalView } from "@samrad/contracts/proposals";
import { Time } from "@samrad/ui/time";
import { useTranslate } from "../../language/use-translate.ts";
import { useDay } from "../answers/day.ts";
import { DocumentView } from "../documents/document-view.tsx";
import { PostLink } from "../threads/post-link.tsx";
import styles from "./proposals.module.css";

function Review({ outcome: { reviewOn, review } }: { outcome: OutcomeView }) {
  const t = useTranslate();
  const dayOf = useDay();
  return (
    <p className={styles.note}>
      {review && (
        <>
          {t(`proposals.reviewed_${review.verdict}`, { name: review.by.name })} <Time value={review.at} />{" "}
        </>
      )}
      {reviewOn && t("proposals.review_on", { day: dayOf(reviewOn) })}
    </p>
  );
}

/** What came of the vote, in the words of whoever steered it, and when that is looked at again. */
export function ProposalOutcome({ proposal: { id, outcome } }: { proposal: ProposalView }) {
  const t = useTranslate();
  if (!outcome) return null;
  return (
    <section aria-labelledby={`outcome-of-${id}`} className={styles.outcome}>
      <h4 id={`outcome-of-${id}`}>{t("proposals.outcome")}</h4>
      <div className="samrad-reading" lang={outcome.lang}>
        <DocumentView document={outcome.document} idPrefix={`outcome-of-${id}`} PostLink={PostLink} />
      </div>
      <p className={styles.note}>
        {t("proposals.concluded_by", { name: outcome.by.name })} <Time value={outcome.at} />
      </p>
      <Review outcome={outcome} />
    </section>
  );
}
