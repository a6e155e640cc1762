import type { ProposalView } from "@samrad/contracts/proposals";
import type { PostView } from "@samrad/contracts/threads";
import { Tag } from "@samrad/ui/tag";
import { useTranslate } from "../../language/use-translate.ts";
import { ProposalActions } from "./proposal-actions.tsx";
import { ProposalOutcome } from "./proposal-outcome.tsx";
import { ProposalTerms } from "./proposal-terms.tsx";
import styles from "./proposals.module.css";
import { TallyView } from "./tally-view.tsx";
import { Dissent, VoteList } from "./vote-list.tsx";
import { VotePlace } from "./vote-place.tsx";

export type ProposalProps = { proposal: ProposalView; spaceId: string; post: PostView };

function Options({ options, lang }: Pick<ProposalView, "options" | "lang">) {
  if (options.length === 0) return null;
  return (
    <ol className={styles.options} lang={lang}>
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ol>
  );
}

/** What a post puts to the vote: what is asked of whom, how one votes, and what has come of it. */
export function Proposal({ proposal, spaceId, post }: ProposalProps) {
  const t = useTranslate();
  const { id, kind, state, title, lang, tally } = proposal;
  const headingId = `proposal-${id}`;
  return (
    <section className={styles.proposal} aria-labelledby={headingId} data-state={state}>
      <header className={styles.head}>
        <p className={styles.kind}>
          {t(`proposals.kind_${kind}`)}{" "}
          <Tag tone={state === "open" ? "accent" : "neutral"}>{t(`proposals.state_${state}`)}</Tag>
        </p>
        <h3 id={headingId} lang={lang}>
          {title}
        </h3>
        <ProposalTerms proposal={proposal} />
      </header>
      {!tally && <Options options={proposal.options} lang={lang} />}
      {state !== "withdrawn" && tally && <TallyView proposal={proposal} tally={tally} />}
      <ProposalOutcome proposal={proposal} />
      <Dissent proposal={proposal} />
      <VotePlace proposal={proposal} />
      {tally && tally.cast > 0 && <VoteList proposal={proposal} />}
      <ProposalActions proposal={proposal} spaceId={spaceId} post={post} />
    </section>
  );
}
