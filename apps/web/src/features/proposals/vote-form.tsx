import { positionsOf, type ProposalView, type VotePosition } from "@samrad/contracts/proposals";
import { Alert } from "@samrad/ui/alert";
import { Button } from "@samrad/ui/button";
import { Choices } from "@samrad/ui/choices";
import { Textarea } from "@samrad/ui/textarea";
import { showToast } from "@samrad/ui/toast";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { textOf } from "../forms/form-values.ts";
import { shapeOfError } from "../problems/error-shape.ts";
import { FormProblem, useFieldError } from "../problems/problem.tsx";
import { useMe } from "../session/me.tsx";
import { lastWrittenLanguage } from "../threads/write-language.ts";
import { useProposalAct } from "./proposal-queries.ts";
import styles from "./proposals.module.css";
import { Ranking } from "./ranking.tsx";

type Props = { proposal: ProposalView; onDone: () => void; onCancel: (() => void) | undefined };

type FieldProps = { proposal: ProposalView; error: string | undefined; onChoose: (position: VotePosition) => void };

function Positions({ proposal, error, onChoose }: FieldProps) {
  const t = useTranslate();
  const { id, kind, own } = proposal;
  return (
    <Choices
      label={t("proposals.your_vote")}
      name={`position-${id}`}
      error={error}
      options={positionsOf[kind].map((value) => ({
        value,
        label: t(`proposals.position_${value}`),
        description: t(`proposals.meaning_${value}`),
      }))}
      defaultChosen={own?.position ? [own.position] : []}
      onChoose={(value) => onChoose(value as VotePosition)}
    />
  );
}

/** Sends a vote on the version that was on the page when the form was opened. */
function useVote({ proposal, onDone }: Props) {
  const t = useTranslate();
  const { me } = useMe();
  const [seen, setSeen] = useState(proposal.version);
  const lang = (me && (lastWrittenLanguage(me.id) ?? me.language)) ?? "sv";
  const act = useProposalAct(
    async (vote: { position: VotePosition | null; ranking: number[]; reason: string }) => {
      try {
        return await trpcClient.proposal.vote.mutate({ proposalId: proposal.id, version: seen, lang, ...vote });
      } catch (error) {
        if (shapeOfError(error).reason === "proposal.stale") setSeen(proposal.version);
        throw error;
      }
    },
    () => {
      showToast(t("proposals.voted"));
      onDone();
    },
  );
  return { act, isOld: seen !== proposal.version };
}

/** How one votes; what was written stays when it is refused, and when the proposal changes meanwhile. */
export function VoteForm(props: Props) {
  const { proposal, onCancel } = props;
  const { kind, own, options } = proposal;
  const t = useTranslate();
  const { act, isOld } = useVote(props);
  const [position, setPosition] = useState<VotePosition | null>(own?.position ?? null);
  const [chosen, setRanking] = useState(own?.ranking ?? []);
  const ranking = chosen.filter((place) => place < options.length);
  const fieldError = useFieldError(act.error);
  return (
    <form
      className={styles.form}
      aria-label={t("proposals.your_vote")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reason = textOf(event.currentTarget, "reason");
        if (!act.isPending) act.mutate({ position, ranking, reason });
      }}
    >
      {isOld && (
        <Alert tone="warning">
          <p>{t("proposals.changed_meanwhile")}</p>
        </Alert>
      )}
      {kind === "ranked" ? (
        <Ranking options={options} lang={proposal.lang} ranking={ranking} onChange={setRanking} />
      ) : (
        <Positions proposal={proposal} error={fieldError("position")} onChoose={setPosition} />
      )}
      <Textarea
        name="reason"
        label={t("proposals.reason")}
        description={t(position === "block" ? "proposals.reason_needed" : "proposals.reason_help")}
        defaultValue={own?.reason}
        maxLength={4_000}
        rows={3}
        error={fieldError("reason")}
      />
      <FormProblem error={act.error} />
      <div className={styles.acts}>
        <Button type="submit" variant="primary" busy={act.isPending}>
          {t(own ? "proposals.vote_again" : "proposals.vote")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t("frame.cancel")}</Button>}
      </div>
    </form>
  );
}
