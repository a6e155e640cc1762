import {
  positionsOf,
  type PositionTally,
  type ProposalView,
  type RankedTally,
  type Tally,
} from "@samrad/contracts/proposals";
import { type CSSProperties, useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import styles from "./proposals.module.css";
import { RankedWorking } from "./ranked-working.tsx";

type Props<T extends Tally> = { proposal: ProposalView; tally: T };

/** One series, one colour, each bar with its number. */
function Positions({ proposal, tally }: Props<PositionTally>) {
  const t = useTranslate();
  const most = Math.max(1, ...Object.values(tally.counts));
  return (
    <table className={styles.tally}>
      <caption className="samrad-visually-hidden">{t("proposals.tally")}</caption>
      <tbody>
        {positionsOf[proposal.kind].map((position) => (
          <tr key={position}>
            <th scope="row">{t(`proposals.position_${position}`)}</th>
            <td>{tally.counts[position]}</td>
            <td aria-hidden="true">
              <span className={styles.bar} style={{ "--share": tally.counts[position] / most } as CSSProperties} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The order that came of the rankings; those that are tied stand on one line. */
function Order({ proposal, tally }: Props<RankedTally>) {
  const t = useTranslate();
  if (tally.result === "no_votes") return null;
  return (
    <>
      <ol className={styles.order} lang={proposal.lang}>
        {tally.order.map((tied) => (
          <li key={tied.join()}>
            {tied.map((place) => (
              <span key={place}>{proposal.options[place]}</span>
            ))}
            {tied.length > 1 && <em>{t("proposals.tied_here")}</em>}
          </li>
        ))}
      </ol>
      <RankedWorking options={proposal.options} lang={proposal.lang} tally={tally} />
    </>
  );
}

/** The verdict in a sentence. Before anybody has voted there is none, but how many have to may be known. */
function useVerdict({ state }: ProposalView, tally: Tally): string {
  const t = useTranslate();
  if (tally.result === "no_quorum")
    return t("proposals.result_no_quorum", { cast: tally.cast, count: tally.quorum ?? 0 });
  return t(state === "open" && tally.cast === 0 ? "proposals.nobody_yet" : `proposals.result_${tally.result}`);
}

/** How the votes stand, or how they came out, and by which rule. */
export function TallyView({ proposal, tally }: { proposal: ProposalView; tally: Tally }) {
  const t = useTranslate();
  const id = useId();
  const isOpen = proposal.state === "open";
  const verdict = useVerdict(proposal, tally);
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{t(isOpen ? "proposals.so_far" : "proposals.result")}</h4>
      <p className={styles.verdict}>{verdict}</p>
      {tally.method === "schulze" ? (
        <Order proposal={proposal} tally={tally} />
      ) : (
        <Positions proposal={proposal} tally={tally} />
      )}
      {tally.method !== "schulze" && <p className={styles.note}>{t(`proposals.rule_${tally.method}`)}</p>}
    </section>
  );
}
