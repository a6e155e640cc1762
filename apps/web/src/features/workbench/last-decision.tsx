import { questionName } from "@samrad/contracts/questions";
import { Button } from "@samrad/ui/button";
import { useTranslate } from "../../language/use-translate.ts";
import { DeskKey } from "../desk/desk-key.tsx";
import { Translated } from "../../language/translated.tsx";
import { useErrorText } from "../problems/problem.tsx";
import type { Decided } from "./decisions.ts";
import type { Refused } from "./desk-record.ts";
import type { Desk } from "./use-desk.ts";
import styles from "./workbench.module.css";

/** It stands where the decision would: the thread that it was about may be out of sight by now. */
function NotDecided({ refused: { thread, error } }: { refused: Refused }) {
  const errorText = useErrorText();
  return (
    <p className={styles.last} data-refused role="alert">
      <span>
        <Translated
          id="workbench.refused"
          values={{ title: thread.title }}
          components={{ title: <cite lang={thread.lang} /> }}
        />{" "}
        {errorText(error)}
      </span>
    </p>
  );
}

function Did({ last, onUndo }: { last: Decided; onUndo: () => void }) {
  const t = useTranslate();
  return (
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
  );
}

/** What was decided last, or refused, read out, with the way back. Its place is kept: nothing moves when it is filled. */
export function LastDecision({ desk: { last, refused, undo } }: { desk: Desk }) {
  const t = useTranslate();
  if (refused) return <NotDecided refused={refused} />;
  return (
    <p className={styles.last} role="status">
      {last ? <Did last={last} onUndo={undo} /> : <span>{t("workbench.lead")}</span>}
    </p>
  );
}
