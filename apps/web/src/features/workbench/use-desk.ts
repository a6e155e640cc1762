import type { QuestionRef } from "@samrad/contracts/questions";
import type { WaitingThread, WorkbenchOrder } from "@samrad/contracts/workbench";
import { showToast } from "@samrad/ui/toast";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc, trpcClient } from "../../trpc.ts";
import { useErrorText } from "../problems/problem.tsx";
import { afterQuestionChange } from "../questions/question-changes.ts";

export type Decision =
  | { kind: "link"; question: QuestionRef }
  | { kind: "made"; question: QuestionRef }
  | { kind: "not_recurring" }
  | { kind: "later" };

/** What was decided in this window, so that it can be taken back. */
export type Decided = { threadId: string; decision: Decision; /** The server knows. */ sent: boolean };

/** The text and the candidates of a thread are kept fresh by live events: nothing is read again just for being shown. */
export const deskQuery = (threadId: string) => trpc.workbench.get.queryOptions({ threadId }, { staleTime: 60_000 });

/** How many threads ahead are read before they are wanted. */
const ahead = 3;

function send({ threadId, decision }: Omit<Decided, "sent">): Promise<void> {
  switch (decision.kind) {
    case "link":
      return trpcClient.workbench.link.mutate({ threadId, questionId: decision.question.id });
    case "made":
      return Promise.resolve();
    case "not_recurring":
      return trpcClient.workbench.dismiss.mutate({ threadId });
    case "later":
      return trpcClient.workbench.postpone.mutate({ threadId });
  }
}

/** A question that was made for the thread alone is closed again: its number is not given twice. */
async function takeBack({ threadId, decision }: Omit<Decided, "sent">): Promise<void> {
  switch (decision.kind) {
    case "link":
      return trpcClient.question.unlink.mutate({ threadId, questionId: decision.question.id });
    case "made": {
      const questionId = decision.question.id;
      await trpcClient.question.unlink.mutate({ threadId, questionId });
      await trpcClient.question.setState.mutate({ questionId, from: "identified", to: "closed" });
      return undefined;
    }
    case "not_recurring":
    case "later":
      return trpcClient.workbench.takeUp.mutate({ threadId });
  }
}

/** From here on what the server lists counts again: it may be taken back by somebody else. */
function dropFromList(threadId: string) {
  type Pages = { pages: { threads: WaitingThread[]; cursor: string | null }[]; pageParams: unknown[] };
  queryClient.setQueriesData<Pages>(
    trpc.workbench.list.pathFilter(),
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, threads: page.threads.filter((one) => one.id !== threadId) })),
      },
  );
}

export type Desk = {
  threads: WaitingThread[] | undefined;
  error: unknown;
  currentId: string | undefined;
  last: Decided | undefined;
  goTo: (threadId: string) => void;
  step: (by: number) => void;
  decide: (decision: Decision) => void;
  undo: () => void;
  retry: () => void;
};

/**
 * The threads that wait and the one that is looked at. A decision shows at once, and the next thread with it; the server
 * hears of it meanwhile. What it refuses, or somebody takes back, comes back into the row.
 */
export function useDesk(order: WorkbenchOrder, wanted: string | undefined): Desk {
  const t = useTranslate();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const query = useInfiniteQuery(
    trpc.workbench.list.infiniteQueryOptions({ tab: "waiting", order }, { getNextPageParam: (page) => page.cursor }),
  );
  const all = query.data?.pages.flatMap((page) => page.threads);
  const threads = all?.filter((thread) => !decided.some((one) => !one.sent && one.threadId === thread.id));
  const currentId = wanted ?? threads?.[0]?.id;
  const place = threads?.findIndex((thread) => thread.id === currentId) ?? -1;

  const next =
    threads
      ?.slice(place + 1, place + 1 + ahead)
      .map((thread) => thread.id)
      .join(" ") ?? "";
  useEffect(() => {
    for (const threadId of next.split(" ").filter(Boolean)) void queryClient.prefetchQuery(deskQuery(threadId));
  }, [next]);
  const { hasNextPage, fetchNextPage } = query;
  const running = threads !== undefined && threads.length - place < ahead + 2 && hasNextPage;
  useEffect(() => {
    if (running) void fetchNextPage();
  }, [running, fetchNextPage]);

  const goTo = (thread: string | undefined) =>
    void navigate({
      to: "/workbench",
      search: { ...(order === "active" && { order }), ...(thread && { thread }) },
      replace: true,
      resetScroll: false,
    });
  const step = (by: number) => {
    if (!threads || threads.length === 0) return;
    const target = place === -1 ? 0 : Math.max(0, Math.min(threads.length - 1, place + by));
    goTo(threads[target]!.id);
  };
  const forget = (threadId: string) => setDecided((before) => before.filter((one) => one.threadId !== threadId));

  function decide(decision: Decision) {
    if (!currentId || !threads) return;
    const one = { threadId: currentId, decision, sent: false };
    setDecided((before) => [...before.filter((other) => other.threadId !== currentId), one]);
    goTo((threads[place + 1] ?? threads[place - 1])?.id);
    send(one)
      .then(() => {
        dropFromList(one.threadId);
        setDecided((before) => before.map((other) => (other === one ? { ...one, sent: true } : other)));
      })
      .catch((error: unknown) => {
        forget(one.threadId);
        showToast(errorText(error));
        void afterQuestionChange();
      });
  }

  function undo() {
    const last = decided.at(-1);
    if (!last) return;
    goTo(last.threadId);
    takeBack(last)
      .then(() => {
        forget(last.threadId);
        return afterQuestionChange(t("workbench.undone"));
      })
      .catch((error: unknown) => showToast(errorText(error)));
  }

  const { error, refetch } = query;
  return { threads, error, currentId, last: decided.at(-1), goTo, step, decide, undo, retry: () => void refetch() };
}
