import { type RulingKind, rulingKinds } from "@samrad/contracts/rulings";
import { Alert } from "@samrad/ui/alert";
import { EmptyState } from "@samrad/ui/empty-state";
import { Skeleton } from "@samrad/ui/skeleton";
import { useCallback, useState } from "react";
import { useShortcuts } from "../../frame/shortcuts.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { ActButton } from "../desk/act-button.tsx";
import { KeyHelp } from "../desk/desk-key.tsx";
import desk from "../desk/desk.module.css";
import { useLatest } from "../documents/latest.ts";
import { Problem } from "../problems/problem.tsx";
import { FlaggedText } from "./flagged-text.tsx";
import type { WantedQueue } from "./queue-address.ts";
import { QueueList } from "./queue-list.tsx";
import styles from "./queue.module.css";
import { RulingDialog } from "./ruling-dialog.tsx";
import { type Queue, useQueue } from "./use-queue.ts";

/** One key for each decision. */
const keys: Record<RulingKind, string> = { dismissed: "n", hidden: "h", edit_asked: "e", locked: "l", warned: "w" };
const kindOf = (key: string) => rulingKinds.find((kind) => keys[kind] === key);

/** Posts that wait for a decision, the one that is looked at with what was said about it, and what can be decided: all by keyboard. */
export function QueueDesk({ wanted }: { wanted: WantedQueue }) {
  const t = useTranslate();
  const queue = useQueue(wanted);
  if (!queue.posts && queue.error) return <Problem error={queue.error} onRetry={queue.retry} />;
  if (!queue.posts) return <Skeleton label={t("frame.loading")} widths={[60, 90, 75, 88, 40]} />;
  if (!queue.current) return <EmptyState title={t("moderation.done")}>{t("moderation.done_text")}</EmptyState>;
  return (
    <div className={styles.desk}>
      <QueueList queue={queue} />
      <OpenPost key={queue.current.postId} queue={queue} />
    </div>
  );
}

function OpenPost({ queue }: { queue: Queue }) {
  const t = useTranslate();
  const { current, isGone } = queue;
  const [kind, setKind] = useState<RulingKind>();
  const latest = useLatest({ queue, setKind });
  const act = useCallback(
    (key: string) => {
      const decision = kindOf(key);
      if (key === "j") latest.current.queue.step(1);
      else if (key === "k") latest.current.queue.step(-1);
      else if (decision && !latest.current.queue.isGone) latest.current.setKind(decision);
      else return false;
      return true;
    },
    [latest],
  );
  useShortcuts(act);
  if (!current) return null;
  return (
    <>
      <section className={styles.open} aria-label={t("moderation.flagged_post")}>
        {isGone && (
          <Alert tone="info">
            <p>{t("moderation.decided_meanwhile")}</p>
          </Alert>
        )}
        <FlaggedText post={current} />
        <div className={desk.acts}>
          {rulingKinds.map((one) => (
            <ActButton key={one} hint={keys[one]} disabled={isGone} onClick={() => setKind(one)}>
              {t(`moderation.act_${one}`)}
            </ActButton>
          ))}
        </div>
        <KeyHelp id="moderation.keys" />
      </section>
      {kind && (
        <RulingDialog
          post={current}
          kind={kind}
          onDone={() => queue.leave(current.postId)}
          onClose={() => setKind(undefined)}
        />
      )}
    </>
  );
}
