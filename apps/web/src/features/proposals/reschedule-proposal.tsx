import type { ProposalView } from "@samrad/contracts/proposals";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { useFieldError } from "../problems/problem.tsx";
import { ClosingField, toLocal, toMoment } from "./closing-field.tsx";
import { useProposalAct } from "./proposal-queries.ts";

/** Sets another time to close at, or none. */
export function RescheduleProposal({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const t = useTranslate();
  const [local, setLocal] = useState(toLocal(proposal.closesAt));
  const act = useProposalAct(
    () => trpcClient.proposal.reschedule.mutate({ proposalId: proposal.id, closesAt: toMoment(local) }),
    onClose,
  );
  return (
    <FormDialog
      title={t("proposals.act_reschedule")}
      act={t("proposals.reschedule")}
      state={act}
      onSubmit={() => act.mutate(undefined)}
      onClose={onClose}
    >
      <ClosingField value={local} error={useFieldError(act.error)("closesAt")} onChange={setLocal} />
    </FormDialog>
  );
}
