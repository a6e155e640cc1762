import type { Candidate, WorkbenchThread } from "@samrad/contracts/workbench";
import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { DeskKey } from "../desk/desk-key.tsx";
import { QuestionLink } from "../questions/question-link.tsx";
import { StateTag } from "../questions/question-tags.tsx";
import { WhyList } from "./why-list.tsx";
import styles from "./workbench.module.css";

type Props = { open: WorkbenchThread; enabled: boolean; onLink: (question: Candidate) => void };

/** The questions that the thread may ask, the likeliest first, and why. */
export function Candidates({ open: { candidates }, enabled, onLink }: Props) {
  const t = useTranslate();
  return (
    <>
      <h2>{t("workbench.candidates")}</h2>
      {candidates.length === 0 && <p className={styles.none}>{t("workbench.no_candidates")}</p>}
      <ol className={styles.candidates}>
        {candidates.map((candidate, index) => (
          <li key={candidate.id}>
            <p className={styles.candidateTitle}>
              <QuestionLink question={candidate} /> <StateTag state={candidate.state} />
            </p>
            <WhyList why={candidate.why} />
            <Button
              small
              variant={index === 0 ? "primary" : "secondary"}
              disabled={!enabled}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onLink(candidate)}
            >
              {t("workbench.link")} <DeskKey>{String(index + 1)}</DeskKey>
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
