import type { ProposalView } from "@samrad/contracts/proposals";
import { Dialog } from "@samrad/ui/dialog";
import { Textfield } from "@samrad/ui/textfield";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { useFieldError } from "../problems/problem.tsx";
import { Composer } from "../threads/composer.tsx";
import { useShowProposal } from "./proposal-queries.ts";

type Props = { proposal: ProposalView; spaceId: string; onClose: () => void };

/** Says in words what came of a vote. */
export function ConcludeProposal({ proposal, spaceId, onClose }: Props) {
  const t = useTranslate();
  const show = useShowProposal();
  const [reviewOn, setReviewOn] = useState("");
  const [refused, setRefused] = useState<unknown>();
  const fieldError = useFieldError(refused);
  return (
    <Dialog open title={t("proposals.act_conclude")} closeLabel={t("frame.close")} onClose={onClose}>
      <p>{t("proposals.conclude_help")}</p>
      <Composer
        place={`conclusion/${proposal.id}`}
        label={t("proposals.outcome")}
        withLabel
        submitLabel={t("proposals.conclude")}
        spaceId={spaceId}
        withoutAttachments
        open
        renderUnderText={() => (
          <Textfield
            type="date"
            label={t("proposals.review_date")}
            description={t("proposals.review_date_help")}
            value={reviewOn}
            error={fieldError("reviewOn")}
            onChange={(event) => setReviewOn(event.target.value)}
          />
        )}
        onSubmit={async ({ document, lang }) => {
          const words = { proposalId: proposal.id, document, lang, reviewOn: reviewOn || null };
          show(
            await trpcClient.proposal.conclude.mutate(words).catch((error: unknown) => {
              setRefused(error);
              throw error;
            }),
          );
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
