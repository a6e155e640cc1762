import type { ProposalView } from "@samrad/contracts/proposals";
import { Time } from "@samrad/ui/time";
import { Translated } from "../../language/translated.tsx";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

function Closing({ proposal: { state, closesAt, closedAt, closedBy } }: { proposal: ProposalView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  if (state === "withdrawn") return null;
  if (closedAt && closedBy)
    return (
      <Translated
        id="proposals.closed_by"
        values={{ name: nameOf(closedBy) }}
        components={{ time: <Time value={closedAt} /> }}
      />
    );
  if (closedAt) return <Translated id="proposals.closed_in_time" components={{ time: <Time value={closedAt} /> }} />;
  if (!closesAt) return <>{t("proposals.closes_by_hand")}</>;
  return <Translated id="proposals.closes" components={{ time: <Time value={closesAt} exact /> }} />;
}

/** How many have voted of those who may, as far as it may be known. */
function Turnout({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const { voteCount, eligible, quorum, hidden, state } = proposal;
  return (
    <>
      <li>
        {voteCount === null
          ? t("proposals.eligible", { count: eligible })
          : t("proposals.turnout", { count: voteCount, eligible })}
      </li>
      {quorum !== null && <li>{t("proposals.quorum_of", { count: quorum })}</li>}
      {hidden && state === "open" && <li>{t("proposals.is_hidden")}</li>}
    </>
  );
}

/** Who is asked, until when, and by which rules. */
export function ProposalTerms({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { electorate, voters, version } = proposal;
  return (
    <ul className={styles.terms}>
      <li>
        {t(`proposals.asked_${electorate}`)}
        {voters.length > 0 && `: ${voters.map(nameOf).join(", ")}`}
      </li>
      <Turnout proposal={proposal} />
      {version > 1 && <li>{t("proposals.version", { version })}</li>}
      <li>
        <Closing proposal={proposal} />
      </li>
    </ul>
  );
}
