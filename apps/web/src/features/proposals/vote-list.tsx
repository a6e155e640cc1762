import type { ProposalView, VoteView } from "@samrad/contracts/proposals";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { Problem } from "../problems/problem.tsx";
import styles from "./proposals.module.css";
import { VoteText } from "./vote-text.tsx";
import { useSignature } from "../chatham-house/signatures.ts";

type RowsProps = { votes: readonly VoteView[]; proposal: ProposalView };

function Rows({ votes, proposal }: RowsProps) {
  const signatureOf = useSignature();
  return (
    <ul className={styles.votes}>
      {votes.map((vote) => (
        <li key={vote.voterId}>
          <p className={styles.who}>{signatureOf({ author: vote.person, organisation: vote.organisation })}</p>
          <VoteText vote={vote} proposal={proposal} />
        </li>
      ))}
    </ul>
  );
}

/** Who is of another mind, and why: it stands beside what came of the vote and is not folded away. */
export function Dissent({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const id = useId();
  if (proposal.dissent.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.dissent}>
      <h4 id={id}>{t("proposals.dissent")}</h4>
      <Rows votes={proposal.dissent} proposal={proposal} />
    </section>
  );
}

function AllVotes({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(trpc.proposal.votes.queryOptions({ proposalId: proposal.id }));
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  return <Rows votes={data} proposal={proposal} />;
}

/** All votes with their reasons, read when somebody asks for them. */
export function VoteList({ proposal }: { proposal: ProposalView }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("proposals.all_votes", { count: proposal.voteCount ?? 0 })}</summary>
      {open && <AllVotes proposal={proposal} />}
    </details>
  );
}
