import type { ProposalView, VoteView } from "@samrad/contracts/proposals";
import { Button } from "@samrad/ui/button";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";
import { VoteForm } from "./vote-form.tsx";
import { VoteText } from "./vote-text.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

type OwnProps = { proposal: ProposalView; own: VoteView; onChange: () => void };

/** One's own vote, and the way to another one while there is time. */
function OwnVote({ proposal, own, onChange }: OwnProps) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { organisation } = own;
  return (
    <div className={styles.own}>
      <p className={styles.label}>
        {organisation && own.voterId === organisation.id
          ? t("proposals.vote_of", { organisation: organisation.name, name: nameOf(own.person) })
          : t("proposals.own_vote")}
      </p>
      <VoteText vote={own} proposal={proposal} />
      {proposal.abilities.vote && (
        <div className={styles.acts}>
          <Button onClick={onChange}>{t("proposals.change_vote")}</Button>
        </div>
      )}
    </div>
  );
}

/** Where one votes, or sees how one has voted. Nothing for whoever is not asked. */
export function VotePlace({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const [changing, setChanging] = useState(false);
  const { own, abilities, votedBefore, version } = proposal;
  if (own && !changing) return <OwnVote proposal={proposal} own={own} onChange={() => setChanging(true)} />;
  if (!abilities.vote) return null;
  return (
    <>
      {votedBefore && <p className={styles.note}>{t("proposals.voted_before", { version })}</p>}
      <VoteForm
        proposal={proposal}
        onDone={() => setChanging(false)}
        onCancel={own ? () => setChanging(false) : undefined}
      />
    </>
  );
}
