import { type ProposalView, reviewVerdicts } from "@samrad/contracts/proposals";
import { Choices } from "@samrad/ui/choices";
import { Textfield } from "@samrad/ui/textfield";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormDialog } from "../forms/form-dialog.tsx";
import { pickOf, textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { useProposalAct } from "./proposal-queries.ts";

type Review = Parameters<typeof trpcClient.proposal.review.mutate>[0];

/** Says whether an outcome still stands, and when it is looked at again. */
export function ReviewProposal({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const t = useTranslate();
  const act = useProposalAct((review: Review) => trpcClient.proposal.review.mutate(review), onClose);
  const fieldError = useFieldError(act.error);
  const send = (form: HTMLFormElement) => {
    const verdict = pickOf(form, "verdict", reviewVerdicts);
    act.mutate({ proposalId: proposal.id, verdict, nextOn: textOf(form, "nextOn") || null });
  };
  return (
    <FormDialog
      title={t("proposals.act_review")}
      act={t("proposals.review")}
      state={act}
      onSubmit={send}
      onClose={onClose}
    >
      <Choices
        label={t("proposals.verdict")}
        name="verdict"
        options={reviewVerdicts.map((value) => ({ value, label: t(`proposals.verdict_${value}`) }))}
        defaultChosen={["stands"]}
      />
      <Textfield
        type="date"
        name="nextOn"
        label={t("proposals.review_next")}
        description={t("proposals.review_next_help")}
        error={fieldError("nextOn")}
      />
    </FormDialog>
  );
}
