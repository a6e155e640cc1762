import type { WorkbenchOrder } from "@samrad/contracts/workbench";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useShortcuts } from "../../frame/shortcuts.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { ActButton } from "../desk/act-button.tsx";
import { KeyHelp } from "../desk/desk-key.tsx";
import deskStyles from "../desk/desk.module.css";
import { useLatest } from "../documents/latest.ts";
import { Problem } from "../problems/problem.tsx";
import { LinkDialog } from "../questions/link-dialog.tsx";
import { NewQuestionDialog } from "../questions/new-question.tsx";
import { Candidates } from "./candidates.tsx";
import { LastDecision } from "./last-decision.tsx";
import { ThreadText } from "./thread-text.tsx";
import { type Desk, deskQuery, useDesk } from "./use-desk.ts";
import { WaitingList } from "./waiting-list.tsx";
import styles from "./workbench.module.css";

type Props = { order: WorkbenchOrder; threadId: string | undefined };

/** Does what belongs to a key. */
function useActs(acts: Record<string, () => unknown>) {
  const latest = useLatest(acts);
  const act = useCallback(
    (key: string) => {
      const one = latest.current[key];
      one?.();
      return one !== undefined;
    },
    [latest],
  );
  useShortcuts(act);
}

/** What waits, the text of one thread, and the questions that it may ask: all by keyboard. */
export function TriageDesk({ order, threadId }: Props) {
  const t = useTranslate();
  const desk = useDesk(order, threadId);
  // Also when nothing waits any more.
  useActs({ u: desk.undo });
  if (!desk.threads && desk.error) return <Problem error={desk.error} onRetry={desk.retry} />;
  if (!desk.threads) return <Skeleton label={t("frame.loading")} widths={[60, 90, 75, 88, 40]} />;
  return (
    <>
      <LastDecision desk={desk} />
      {desk.currentId ? (
        <div className={styles.desk}>
          <OpenDesk key={desk.currentId} desk={desk} threadId={desk.currentId} />
          <WaitingList desk={desk} threads={desk.threads} order={order} />
        </div>
      ) : (
        <EmptyState title={t("workbench.done")}>{t("workbench.done_text")}</EmptyState>
      )}
    </>
  );
}

function OpenDesk({ desk, threadId }: { desk: Desk; threadId: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(deskQuery(threadId));
  const [dialog, setDialog] = useState<"new" | "find">();
  const candidates = data?.candidates ?? [];
  const waits = data !== undefined && desk.isOpen(data);

  const acts: Record<string, () => unknown> = {
    j: () => desk.step(1),
    k: () => desk.step(-1),
    ...(waits && {
      l: () => candidates[0] && desk.decide({ kind: "link", question: candidates[0] }),
      n: () => setDialog("new"),
      f: () => setDialog("find"),
      x: () => desk.decide({ kind: "not_recurring" }),
      z: () => desk.decide({ kind: "later" }),
    }),
  };
  if (waits)
    candidates.forEach((question, index) => {
      acts[String(index + 1)] = () => desk.decide({ kind: "link", question });
    });
  useActs(acts);

  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t("frame.loading")} widths={[80, 95, 90, 60]} />;
  const { thread } = data;
  const wording = { title: { [thread.lang]: thread.title }, statement: {} };
  return (
    <>
      <ThreadText open={data} />
      <section className={styles.decide} aria-label={t("workbench.candidates")}>
        <div className={deskStyles.acts}>
          <ActButton hint="n" disabled={!waits} onClick={() => setDialog("new")}>
            {t("workbench.new")}
          </ActButton>
          <ActButton hint="f" disabled={!waits} onClick={() => setDialog("find")}>
            {t("workbench.find")}
          </ActButton>
          <ActButton hint="x" disabled={!waits} onClick={() => desk.decide({ kind: "not_recurring" })}>
            {t("workbench.not_recurring")}
          </ActButton>
          <ActButton hint="z" disabled={!waits} onClick={() => desk.decide({ kind: "later" })}>
            {t("workbench.later")}
          </ActButton>
        </div>
        <Candidates open={data} enabled={waits} onLink={(question) => desk.decide({ kind: "link", question })} />
        <KeyHelp id="workbench.keys" />
      </section>
      {dialog === "new" && (
        <NewQuestionDialog
          threadIds={[threadId]}
          onlyWaiting
          wording={wording}
          onMade={(question) => desk.decide({ kind: "made", question })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "find" && (
        <LinkDialog
          thread={thread}
          linked={data.questions}
          onClose={() => setDialog(undefined)}
          onPicked={(question) => desk.decide({ kind: "link", question })}
        />
      )}
    </>
  );
}
