import type { AppealOutcome } from "@samrad/contracts/appeals";
import type { AppealedRuling } from "@samrad/contracts/moderation";
import { Button } from "@samrad/ui/button";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { showToast } from "@samrad/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import desk from "../desk/desk.module.css";
import { useKeptWords, useWordsLanguage } from "../flags/kept-words.ts";
import { PlaceLink } from "../flags/place-link.tsx";
import { RulingNote } from "../flags/ruling-note.tsx";
import { WordsField } from "../flags/words-field.tsx";
import { FormDialog } from "../forms/form-dialog.tsx";
import { Problem, useFieldError } from "../problems/problem.tsx";
import { QueuedText } from "./flagged-text.tsx";
import { scopeOf, type WantedQueue } from "./queue-address.ts";

type DialogProps = { appealId: string; outcome: AppealOutcome; onClose: () => void };

function OutcomeDialog({ appealId, outcome, onClose }: DialogProps) {
  const t = useTranslate();
  const lang = useWordsLanguage();
  const kept = useKeptWords(`outcome/${appealId}`);
  const decide = useMutation({
    mutationFn: () => trpcClient.appeal.decide.mutate({ appealId, outcome, words: kept.words, lang }),
    onSuccess: async () => {
      kept.forget();
      onClose();
      showToast(t("moderation.decided"));
      await queryClient.invalidateQueries(trpc.moderation.pathFilter());
    },
  });
  const fieldError = useFieldError(decide.error);
  return (
    <FormDialog
      title={t(`moderation.outcome_${outcome}`)}
      act={t("moderation.decide")}
      state={decide}
      onSubmit={() => decide.mutate()}
      onClose={onClose}
    >
      <p>{t(`moderation.outcome_help_${outcome}`)}</p>
      <WordsField kept={kept} label={t("moderation.statement")} error={fieldError("words")} />
    </FormDialog>
  );
}

function Appealed({ appealed }: { appealed: AppealedRuling }) {
  const t = useTranslate();
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const { ruling, postId, abilities } = appealed;
  return (
    <li>
      <h2>
        <PlaceLink {...appealed} />
      </h2>
      <QueuedText postId={postId} />
      <RulingNote ruling={ruling} />
      {abilities.decide ? (
        <div className={desk.acts}>
          <Button onClick={() => setOutcome("overturned")}>{t("moderation.outcome_overturned")}</Button>
          <Button onClick={() => setOutcome("upheld")}>{t("moderation.outcome_upheld")}</Button>
        </div>
      ) : (
        <p className="samrad-about">{t("moderation.another_decides")}</p>
      )}
      {outcome && ruling.appeal && (
        <OutcomeDialog appealId={ruling.appeal.id} outcome={outcome} onClose={() => setOutcome(undefined)} />
      )}
    </li>
  );
}

/** Rulings that their authors want to have decided anew, the longest wait first. */
export function AppealList({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch } = useQuery(trpc.moderation.appeals.queryOptions(scopeOf(wanted)));
  if (!data && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} />;
  if (data.length === 0)
    return <EmptyState title={t("moderation.no_appeals")}>{t("moderation.no_appeals_text")}</EmptyState>;
  return (
    <ul ref={list} className="samrad-records">
      {data.map((appealed) => (
        <Appealed key={appealed.ruling.id} appealed={appealed} />
      ))}
    </ul>
  );
}
