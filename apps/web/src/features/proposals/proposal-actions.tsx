import { useState } from "react";
import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { ConfirmDialog } from "../threads/confirm-dialog.tsx";
import { ChangeProposal } from "./change-proposal.tsx";
import { ConcludeProposal } from "./conclude-proposal.tsx";
import type { ProposalProps } from "./proposal.tsx";
import { useProposalAct } from "./proposal-queries.ts";
import styles from "./proposals.module.css";
import { RescheduleProposal } from "./reschedule-proposal.tsx";
import { ReviewProposal } from "./review-proposal.tsx";

type Dialog = "close" | "withdraw" | "change" | "reschedule" | "conclude" | "review";

/** Asks before the vote is ended, with or without a count. */
function Ending({
  proposal,
  act,
  onClose,
}: Pick<ProposalProps, "proposal"> & { act: "close" | "withdraw"; onClose: () => void }) {
  const t = useTranslate();
  const ending = useProposalAct(() => trpcClient.proposal[act].mutate({ proposalId: proposal.id }), onClose);
  return (
    <ConfirmDialog
      open
      title={t(`proposals.${act}_title`)}
      act={t(`proposals.act_${act}`)}
      busy={ending.isPending}
      error={ending.error}
      onConfirm={() => ending.mutate(undefined)}
      onClose={onClose}
    >
      {t(`proposals.${act}_help`)}
    </ConfirmDialog>
  );
}

function Dialogs({ dialog, onClose, ...props }: ProposalProps & { dialog: Dialog; onClose: () => void }) {
  switch (dialog) {
    case "close":
    case "withdraw":
      return <Ending proposal={props.proposal} act={dialog} onClose={onClose} />;
    case "change":
      return <ChangeProposal {...props} onClose={onClose} />;
    case "reschedule":
      return <RescheduleProposal proposal={props.proposal} onClose={onClose} />;
    case "conclude":
      return <ConcludeProposal proposal={props.proposal} spaceId={props.spaceId} onClose={onClose} />;
    case "review":
      return <ReviewProposal proposal={props.proposal} onClose={onClose} />;
  }
}

/** What whoever proposed, or keeps order, can do with it. */
export function ProposalActions(props: ProposalProps) {
  const t = useTranslate();
  const [dialog, setDialog] = useState<Dialog>();
  const { abilities } = props.proposal;
  const acts = (["conclude", "review", "close", "reschedule", "change", "withdraw"] as const).filter(
    (act) => abilities[act],
  );
  if (acts.length === 0 && !dialog) return null;
  return (
    <div className={styles.acts}>
      {acts.map((act) => (
        <Button
          key={act}
          variant={act === "conclude" || act === "review" ? "primary" : "tertiary"}
          small
          onClick={() => setDialog(act)}
        >
          {t(`proposals.act_${act}`)}
        </Button>
      ))}
      {dialog && <Dialogs {...props} dialog={dialog} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
