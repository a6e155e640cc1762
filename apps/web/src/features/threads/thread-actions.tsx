import type { ThreadView } from "@samrad/contracts/threads";
import { Icon } from "@samrad/ui/icon";
import { Menu } from "@samrad/ui/menu";
import { useMutation } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpcClient } from "../../trpc.ts";
import { useBookmarking } from "../bookmarks/bookmarking.ts";
import { FormProblem } from "../problems/problem.tsx";
import { CurationDialog, type CurationAct, curationActs } from "../curation/curation-dialog.tsx";
import { LazyFlagDialog } from "../flags/lazy-flags.ts";
import { RenameDialog } from "./rename-dialog.tsx";
import { ResolveDialog } from "./resolve-dialog.tsx";
import { readThread } from "./thread-reads.ts";
import styles from "./threads.module.css";
import { type RuleAct, RuleActDialog } from "../chatham-house/rule-acts.tsx";

type Act = "reopen" | "lock" | "unlock" | "pin" | "unpin";

function useAct(threadId: string) {
  return useMutation({
    mutationFn: (act: Act) => trpcClient.thread[act].mutate({ threadId }),
    onSuccess: () => readThread(threadId),
  });
}

/** What there is to do with a thread as a whole, as far as the reader may. */
export function ThreadActions({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const act = useAct(thread.id);
  const [dialog, setDialog] = useState<"rename" | "resolve" | "flag" | CurationAct | RuleAct>();
  const { abilities } = thread;
  const acts: Act[] = [
    ...(abilities.reopen ? (["reopen"] as const) : []),
    ...(abilities.lock ? ([thread.locked ? "unlock" : "lock"] as const) : []),
    ...(abilities.pin ? ([thread.pinned ? "unpin" : "pin"] as const) : []),
  ];
  const { begin } = useBookmarking();
  if (acts.length === 0 && !abilities.rename && !abilities.resolve && !abilities.reveal && !thread.reading) return null;
  return (
    <>
      <Menu
        label={
          <>
            {t("threads.actions")} <Icon name="chevron" />
          </>
        }
        align="end"
        small
      >
        {abilities.resolve && (
          <button type="button" onClick={() => setDialog("resolve")}>
            {t("threads.resolve")}
          </button>
        )}
        {thread.reading && (
          <button type="button" onClick={() => begin({ postId: null, number: null })}>
            {t("bookmarks.of_thread")}
          </button>
        )}
        {abilities.rename && (
          <button type="button" onClick={() => setDialog("rename")}>
            {t("threads.rename")}
          </button>
        )}
        {acts.map((one) => (
          <button key={one} type="button" onClick={() => act.mutate(one)}>
            {t(`threads.act_${one}`)}
          </button>
        ))}
        {abilities.flag && (
          <button type="button" onClick={() => setDialog("flag")}>
            {t("flags.flag_thread")}
          </button>
        )}
        {abilities.curate && <hr />}
        {abilities.curate &&
          curationActs.map((one) => (
            <button key={one} type="button" onClick={() => setDialog(one)}>
              {t(`curation.act_${one}`)}
            </button>
          ))}
        {abilities.rule && (
          <button type="button" onClick={() => setDialog("rule")}>
            {t(thread.rule.holds ? "rule.act_lift" : "rule.act_set")}
          </button>
        )}
        {abilities.reveal && (
          <button type="button" onClick={() => setDialog("reveal")}>
            {t("rule.reveal")}
          </button>
        )}
      </Menu>
      {act.error && (
        <div className={styles.refused}>
          <FormProblem error={act.error} />
        </div>
      )}
      {dialog === "flag" && (
        <Suspense fallback={null}>
          <LazyFlagDialog threadId={thread.id} post={null} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
      {dialog === "rename" && <RenameDialog thread={thread} open onClose={() => setDialog(undefined)} />}
      <CurationDialog thread={thread} act={dialog} onClose={() => setDialog(undefined)} />
      <RuleActDialog thread={thread} act={dialog} onClose={() => setDialog(undefined)} />
      {dialog === "resolve" && <ResolveDialog thread={thread} open onClose={() => setDialog(undefined)} />}
    </>
  );
}
