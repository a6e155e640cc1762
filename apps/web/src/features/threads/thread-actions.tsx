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

/** What is done at once, without a dialog. */
const actsOf = ({ abilities, locked, pinned }: ThreadView): Act[] => [
  ...(abilities.reopen ? (["reopen"] as const) : []),
  ...(abilities.lock ? ([locked ? "unlock" : "lock"] as const) : []),
  ...(abilities.pin ? ([pinned ? "unpin" : "pin"] as const) : []),
];

type DialogName = "rename" | "resolve" | "flag" | CurationAct | RuleAct;
type DialogProps = { thread: ThreadView; name: DialogName | undefined; onClose: () => void };

/** What is asked before all other acts. */
function ThreadDialog({ thread, name, onClose }: DialogProps) {
  return (
    <>
      {name === "flag" && (
        <Suspense fallback={null}>
          <LazyFlagDialog threadId={thread.id} post={null} onClose={onClose} />
        </Suspense>
      )}
      {name === "rename" && <RenameDialog thread={thread} open onClose={onClose} />}
      <CurationDialog thread={thread} act={name} onClose={onClose} />
      <RuleActDialog thread={thread} act={name} onClose={onClose} />
      {name === "resolve" && <ResolveDialog thread={thread} open onClose={onClose} />}
    </>
  );
}

/** What there is to do with a thread as a whole, as far as the reader may. */
export function ThreadActions({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const act = useAct(thread.id);
  const [dialog, setDialog] = useState<DialogName>();
  const { abilities } = thread;
  const acts = actsOf(thread);
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
      <ThreadDialog thread={thread} name={dialog} onClose={() => setDialog(undefined)} />
    </>
  );
}
