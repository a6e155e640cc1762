import type { WaitingThread, WorkbenchOrder, WorkbenchThread } from "@samrad/contracts/workbench";
import { showToast } from "@samrad/ui/toast";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { nextPage } from "../../frame/next-page.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { afterQuestionChange } from "../questions/question-changes.ts";
import { type Decided, type Decision, makeTurns, sendDecision, takeBackDecision } from "./decisions.ts";

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

const without = (some: readonly Decided[], threadId: string) => some.filter(({ thread }) => thread.id !== threadId);

/** What waits as far as this window knows: without what it has decided, with what it has taken back, each in its place. */
function waitingNow(listed: readonly WaitingThread[], decided: readonly Decided[], returned: readonly Decided[]) {
  const threads = listed.filter(({ id }) => !decided.some((one) => !one.sent && one.thread.id === id));
  for (const { thread, place } of returned)
    if (!threads.some(({ id }) => id === thread.id)) threads.splice(place, 0, thread);
  return threads;
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

/** What the server would not have, and why: it stands until the next decision. */
export type Refused = { thread: WaitingThread; error: unknown };

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
  const t = useTranslate();
  const [inTurn] = useState(makeTurns);
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [returned, setReturned] = useState<readonly Decided[]>([]);
  const [refused, setRefused] = useState<Refused>();
  const query = useInfiniteQuery(trpc.workbench.list.infiniteQueryOptions({ tab: "waiting", order }, nextPage));
  const listed = query.data?.pages.flatMap((page) => page.threads);
  const threads = listed && waitingNow(listed, decided, returned);
  const { currentId, goTo } = useCurrent(order, wanted, threads);
  const place = threads?.findIndex((thread) => thread.id === currentId) ?? -1;
  useReadAhead(threads, place, query);

  function step(by: number) {
    if (!threads || threads.length === 0) return;
    const target = place === -1 ? 0 : Math.max(0, Math.min(threads.length - 1, place + by));
    goTo(threads[target]!.id);
  }

  function decide(decision: Decision) {
    const open = currentId && queryClient.getQueryData(deskQuery(currentId).queryKey);
    if (!threads || !open) return;
    const one: Decided = { thread: open.thread, place: Math.max(place, 0), decision, sent: false };
    const { id } = one.thread;
    setRefused(undefined);
    setDecided((before) => [...without(before, id), one]);
    setReturned((before) => without(before, id));
    goTo((threads[place + 1] ?? threads[place - 1])?.id);
    inTurn(id, () => sendDecision(one))
      .then(() => {
        dropFromList(id);
        setDecided((before) => before.map((other) => (other === one ? { ...one, sent: true } : other)));
      })
      .catch((error: unknown) => {
        setDecided((before) => before.filter((other) => other !== one));
        setRefused({ thread: one.thread, error });
        void afterQuestionChange();
      });
  }

  function undo() {
    const last = decided.at(-1);
    if (!last) return;
    setRefused(undefined);
    setDecided((before) => before.filter((other) => other !== last));
    setReturned((before) => [...before, last]);
    goTo(last.thread.id);
    void inTurn(last.thread.id, () => takeBackDecision(last))
      .then(() => showToast(t("workbench.undone")))
      .catch((error: unknown) => setRefused({ thread: last.thread, error }))
      .then(() => afterQuestionChange())
      .finally(() => setReturned((before) => before.filter((other) => other !== last)));
  }

  const isOpen = ({ thread: { id }, waits }: WorkbenchThread) =>
    returned.some((one) => one.thread.id === id) ||
    (waits && !decided.some((one) => !one.sent && one.thread.id === id));
  const { error, refetch } = query;
  const retry = () => void refetch();
  return { threads, error, currentId, last: decided.at(-1), refused, goTo, step, isOpen, decide, undo, retry };
}
