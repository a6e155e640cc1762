import { type FollowLevel, followLevels } from "@samrad/contracts/threads";
import { Icon } from "@samrad/ui/icon";
import { Menu } from "@samrad/ui/menu";
import { showToast } from "@samrad/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { FormProblem } from "../problems/problem.tsx";
import { changeWindow } from "./thread-reads.ts";
import styles from "./threads.module.css";

function useFollow(threadId: string) {
  const t = useTranslate();
  return useMutation({
    mutationFn: (level: FollowLevel) => trpcClient.thread.follow.mutate({ threadId, level }),
    onSuccess: (_nothing, level) => {
      changeWindow(threadId, (window) => {
        const { thread } = window;
        const reading = thread.reading && { ...thread.reading, follow: level };
        return { ...window, thread: { ...thread, reading } };
      });
      showToast(t("threads.follow_changed", { level: t(`threads.follow_${level}`) }));
    },
  });
}

const withChevron = (label: string) => (
  <>
    {label} <Icon name="chevron" />
  </>
);

/** How closely one follows a thread; each level says what it means. */
export function FollowMenu({ threadId, level }: { threadId: string; level: FollowLevel }) {
  const t = useTranslate();
  const follow = useFollow(threadId);
  const current = t(`threads.follow_${level}`);
  return (
    <>
      <Menu label={withChevron(current)} name={t("threads.follow_name", { level: current })} align="end" small>
        {followLevels.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === level}
            className={styles.choice}
            onClick={() => follow.mutate(one)}
          >
            <span>
              {one === level && <span aria-hidden="true">✓ </span>}
              {t(`threads.follow_${one}`)}
            </span>
            <span className={styles.help}>{t(`threads.follow_${one}_help`)}</span>
          </button>
        ))}
      </Menu>
      {follow.error && (
        <div className={styles.refused}>
          <FormProblem error={follow.error} />
        </div>
      )}
    </>
  );
}
