import { type ProposalKind, proposalKinds } from "@samrad/contracts/proposals";
import type { ThreadView } from "@samrad/contracts/threads";
import { Choices } from "@samrad/ui/choices";
import { showToast } from "@samrad/ui/toast";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { useFieldError } from "../problems/problem.tsx";
import { Composer } from "../threads/composer.tsx";
import type { ComposerSubmission } from "../threads/composer-props.ts";
import { changeWindow } from "../threads/thread-reads.ts";
import { mergeRead } from "../threads/thread-window.ts";
import { toMoment } from "./closing-field.tsx";
import { toOptions } from "./options-field.tsx";
import { useShowProposal } from "./proposal-queries.ts";
import styles from "./proposals.module.css";
import { type Rules, startRules, VoteRules } from "./vote-rules.tsx";

type FormProps = { thread: ThreadView; onDone: () => void; onCancel: () => void };

function toTerms(kind: ProposalKind, { options, electorate, voters, quorum, hidden, countShown, closes }: Rules) {
  return {
    kind,
    options: kind === "ranked" ? toOptions(options) : [],
    electorate,
    voterIds: electorate === "people" ? voters.map(({ id }) => id) : [],
    quorum: quorum === "" ? null : Number(quorum),
    hidden,
    countShown,
    closesAt: toMoment(closes),
  };
}

/** Shows the post and what it puts to the vote as soon as the server has them. */
function usePropose(threadId: string) {
  const show = useShowProposal();
  return async (kind: ProposalKind, rules: Rules, { id, title, lang, document }: ComposerSubmission) => {
    const words = { id, threadId, title, lang, document };
    const proposal = await trpcClient.proposal.open.mutate({ ...words, ...toTerms(kind, rules) });
    show(proposal);
    const post = await trpcClient.post.get.query({ postId: proposal.id });
    changeWindow(threadId, (window) => mergeRead(window, [post]));
  };
}

/** What is put to the vote, in which words and by which rules. */
export function ProposeForm({ thread, onDone, onCancel }: FormProps) {
  const t = useTranslate();
  const propose = usePropose(thread.id);
  const [kind, setKind] = useState<ProposalKind>("consent");
  const [rules, setRules] = useState(startRules);
  const [refused, setRefused] = useState<unknown>();
  const fieldError = useFieldError(refused);
  return (
    <div className={styles.form}>
      <Choices
        label={t("proposals.kind")}
        name="kind"
        options={proposalKinds.map((value) => ({
          value,
          label: t(`proposals.kind_${value}`),
          description: t(`proposals.about_${value}`),
        }))}
        defaultChosen={[kind]}
        onChoose={(value) => setKind(value as ProposalKind)}
      />
      <Composer
        place={`proposal/${thread.id}`}
        label={t("proposals.words")}
        submitLabel={t("proposals.open")}
        spaceId={thread.space.id}
        withTitle
        titleLabel={t("proposals.title")}
        withoutAttachments
        open
        renderUnderText={() => (
          <VoteRules
            kind={kind}
            rules={rules}
            spaceId={thread.space.id}
            fieldError={fieldError}
            onChange={(change) => setRules((before) => ({ ...before, ...change }))}
          />
        )}
        onSubmit={async (submission) => {
          try {
            await propose(kind, rules, submission);
          } catch (error) {
            setRefused(error);
            throw error;
          }
          showToast(t("proposals.opened"));
          onDone();
        }}
        onCancel={onCancel}
      />
    </div>
  );
}
