import { questionName } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { DeskKey } from "../desk/desk-key.tsx";
import type { Decided } from "./decisions.ts";
import styles from "./workbench.module.css";

/** What was decided last, read out, with the way back. Its place is kept: nothing moves when it is filled. */
export function LastDecision({ last, onUndo }: { last: Decided | undefined; onUndo: () => void }) {
  const t = useTranslate();
  return (
    <p className={styles.last} role="status">
      {last ? (
        <>
          <span>
            {"question" in last.decision
              ? t(`workbench.did_${last.decision.kind}`, { number: questionName(last.decision.question.number) })
              : t(`workbench.did_${last.decision.kind}`)}
          </span>
          <Button variant="tertiary" small onClick={onUndo} aria-keyshortcuts="u">
            {t("workbench.undo")} <DeskKey>u</DeskKey>
          </Button>
        </>
      ) : (
        <span>{t("workbench.lead")}</span>
      )}
    </p>
  );
}
