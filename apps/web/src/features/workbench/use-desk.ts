import type { WaitingThread, WorkbenchOrder, WorkbenchThread } from "@samrad/contracts/workbench";
import { showToast } from "@samrad/ui/toast";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useReducer, useState } from "react";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { afterQuestionChange } from "../questions/question-changes.ts";
import { type Decided, type Decision, makeTurns, sendDecision, takeBackDecision } from "./decisions.ts";
import { emptyRecord, isOpenFor, nextRecord, type Refused, waitingNow } from "./desk-record.ts";

/** The text and the candidates of a thread are kept fresh by live events: nothing is read again just for being shown. */
export const deskQuery = (threadId: string) => trpc.workbench.get.queryOptions({ threadId }, { staleTime: 60_000 });

/** How many threads ahead are read before they are wanted. */
const ahead = 3;

type Pages = { pages: { threads: WaitingThread[]; cursor: string | null }[]; pageParams: unknown[] };

/** From here on what the server says counts again: it may be taken back by somebody else. */
function dropFromList(threadId: string) {
  queryClient.setQueryData(deskQuery(threadId).queryKey, (open) => open && { ...open, waits: false });
  queryClient.setQueriesData<Pages>(
    trpc.workbench.list.pathFilter(),
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, threads: page.threads.filter((one) => one.id !== threadId) })),
      },
  );
}

/** Reads the texts of the next threads, and more of the list, before they are wanted. */
function useReadAhead(
  threads: readonly WaitingThread[] | undefined,
  place: number,
  { hasNextPage, fetchNextPage }: { hasNextPage: boolean; fetchNextPage: () => unknown },
) {
  const next = (threads ?? [])
    .slice(place + 1, place + 1 + ahead)
    .map((thread) => thread.id)
    .join(" ");
  useEffect(() => {
    for (const threadId of next.split(" ").filter(Boolean)) void queryClient.prefetchQuery(deskQuery(threadId));
  }, [next]);
  const runsOut = threads !== undefined && threads.length - place < ahead + 2 && hasNextPage;
  useEffect(() => {
    if (runsOut) void fetchNextPage();
  }, [runsOut, fetchNextPage]);
}

/** The thread that is looked at. Without one in the address it is the first there was: it stays when somebody else decides about it. */
function useCurrent(order: WorkbenchOrder, wanted: string | undefined, threads: readonly WaitingThread[] | undefined) {
  const navigate = useNavigate();
  const [first, setFirst] = useState<{ order: WorkbenchOrder; id: string | undefined }>({ order, id: undefined });
  const known = first.order === order ? first.id : undefined;
  const id = known ?? threads?.[0]?.id;
  if (id !== known) setFirst({ order, id });
  function goTo(threadId: string | undefined) {
    setFirst({ order, id: threadId });
    void navigate({
      to: "/workbench",
      search: { ...(order === "active" && { order }), ...(threadId && { thread: threadId }) },
      replace: true,
      resetScroll: false,
    });
  }
  return { currentId: wanted ?? id, goTo };
}

/** Decides and takes back: here at once, and on the server one thing after the other. */
function useDecisions() {
  const t = useTranslate();
  const [inTurn] = useState(makeTurns);
  const [record, tell] = useReducer(nextRecord, emptyRecord);

  function decide(one: Decided) {
    tell({ kind: "decided", one });
    inTurn(one.thread.id, () => sendDecision(one))
      .then(() => {
        dropFromList(one.thread.id);
        tell({ kind: "sent", one });
      })
      .catch((error: unknown) => {
        tell({ kind: "refused", one, error });
        void afterQuestionChange();
      });
  }

  function takeBack(one: Decided) {
    tell({ kind: "taken_back", one });
    void inTurn(one.thread.id, () => takeBackDecision(one))
      .then(() => showToast(t("workbench.undone")))
      .catch((error: unknown) => tell({ kind: "kept", one, error }))
      .then(() => afterQuestionChange())
      .finally(() => tell({ kind: "settled", one }));
  }

  return { record, decide, takeBack };
}

export type Desk = {
  threads: WaitingThread[] | undefined;
  error: unknown;
  currentId: string | undefined;
  last: Decided | undefined;
  refused: Refused | undefined;
  goTo: (threadId: string) => void;
  step: (by: number) => void;
  /** Whether there is something to decide about the thread. */
  isOpen: (open: WorkbenchThread) => boolean;
  decide: (decision: Decision) => void;
  undo: () => void;
  retry: () => void;
};

/**
 * The threads that wait and the one that is looked at. A decision shows at once, and the next thread with it; the server
 * hears of it meanwhile. What it refuses, or somebody takes back, comes back into the row.
 */
export function useDesk(order: WorkbenchOrder, wanted: string | undefined): Desk {
  const decisions = useDecisions();
  const { record } = decisions;
  const query = useInfiniteQuery(trpc.workbench.list.infiniteQueryOptions({ tab: "waiting", order }, nextPage));
  const listed = query.data?.pages.flatMap((page) => page.threads);
  const threads = listed && waitingNow(listed, record);
  const { currentId, goTo } = useCurrent(order, wanted, threads);
  const place = threads?.findIndex((thread) => thread.id === currentId) ?? -1;
  const last = record.decided.at(-1);
  useReadAhead(threads, place, query);

  function step(by: number) {
    if (!threads || threads.length === 0) return;
    const target = place === -1 ? 0 : Math.max(0, Math.min(threads.length - 1, place + by));
    goTo(threads[target]!.id);
  }

  function decide(decision: Decision) {
    const open = currentId && queryClient.getQueryData(deskQuery(currentId).queryKey);
    if (!threads || !open) return;
    decisions.decide({ thread: open.thread, place: Math.max(place, 0), decision, sent: false });
    goTo((threads[place + 1] ?? threads[place - 1])?.id);
  }

  function undo() {
    if (!last) return;
    decisions.takeBack(last);
    goTo(last.thread.id);
  }

  const isOpen = (open: WorkbenchThread) => isOpenFor(open, record);
  const retry = () => void query.refetch();
  const { error } = query;
  return { threads, error, currentId, last, refused: record.refused, goTo, step, isOpen, decide, undo, retry };
}
