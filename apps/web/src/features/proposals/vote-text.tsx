import type { ProposalView, VoteView } from "@samrad/contracts/proposals";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";

type Props = { vote: VoteView; proposal: Pick<ProposalView, "options" | "lang"> };

/** What somebody voted, and why. */
export function VoteText({ vote, proposal }: Props) {
  const t = useTranslate();
  const { position, ranking, reason, lang } = vote;
  const order = ranking.flatMap((place) => proposal.options[place] ?? []);
  return (
    <>
      {position && (
        <p className={styles.position} data-position={position}>
          {t(`proposals.position_${position}`)}
        </p>
      )}
      {!position && order.length === 0 && <p className={styles.position}>{t("proposals.position_abstain")}</p>}
      {order.length > 0 && (
        <ol className={styles.options} lang={proposal.lang}>
          {order.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ol>
      )}
      {reason && (
        <p className={styles.reason} lang={lang}>
          {reason}
        </p>
      )}
    </>
  );
}
