import type { LiveEvent } from "@samrad/contracts/live";
import {
  changeWindow,
  isShown,
  knownThreadsQuoting,
  knownThreadsWith,
  knownWindow,
  readPost,
  readThread,
  readWindowAgain,
} from "../features/threads/thread-reads.ts";
import { mergeLive, mergeReading } from "../features/threads/thread-window.ts";
import { queryClient, trpc } from "../trpc.ts";
import { type Effect, effectsOf } from "./apply-event.ts";
import { makeRefresher, type Refresher } from "./refresher.ts";

const listEvery = 1_000;
const postEvery = 250;
const triageEvery = 500;

/** Does to what the pages have read what the live events ask for. */
export type Updater = {
  apply: (events: readonly LiveEvent[]) => void;
  applyReading: (change: { threadId: string; lastRead: number }) => void;
  refreshLists: () => void;
  refreshNotifications: () => void;
  refreshEverything: () => void;
  stop: () => void;
};

/** `personId` is whose page it is, null for a visitor's. */
export function makeUpdater(personId: string | null): Updater {
  const refreshers = new Map<string, Refresher>();

  function ask(name: string, read: () => Promise<unknown>, every = listEvery) {
    const refresher = refreshers.get(name) ?? makeRefresher(read, every);
    refreshers.set(name, refresher);
    refresher.ask();
  }

  const lists = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.thread.list.pathFilter()),
      queryClient.invalidateQueries(trpc.space.pathFilter()),
      queryClient.invalidateQueries(trpc.view.pathFilter()),
    ]);
  // Read again only where they are looked at.
  const figures = () =>
    Promise.all([trpc.trend, trpc.report].map((path) => queryClient.invalidateQueries(path.pathFilter())));
  const people = () =>
    Promise.all(
      [trpc.person.list, trpc.person.get, trpc.organisation].map((path) =>
        queryClient.invalidateQueries(path.pathFilter()),
      ),
    );
  const law = () =>
    Promise.all([trpc.provision, trpc.lawCheck].map((path) => queryClient.invalidateQueries(path.pathFilter())));
  const answers = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.answer.pathFilter()),
      queryClient.invalidateQueries(trpc.question.list.pathFilter()),
      queryClient.invalidateQueries(trpc.report.pathFilter()),
      queryClient.invalidateQueries(trpc.lawCheck.pathFilter()),
    ]);
  const readProposals = (threadId: string) =>
    Promise.all([
      queryClient.invalidateQueries(trpc.proposal.ofThread.queryFilter({ threadId })),
      queryClient.invalidateQueries(trpc.proposal.votes.pathFilter()),
    ]);
  const moderation = () =>
    Promise.all(
      [trpc.moderation, trpc.flag, trpc.ruling].map((path) => queryClient.invalidateQueries(path.pathFilter())),
    );
  const quoting = (threadId: string) =>
    Promise.all([
      ...knownThreadsQuoting(threadId).map(readWindowAgain),
      ...[trpc.proposal, trpc.answer].map((path) => queryClient.invalidateQueries(path.pathFilter())),
    ]);
  const questions = () =>
    Promise.all([
      figures(),
      ...[trpc.question, trpc.lawCheck].map((path) => queryClient.invalidateQueries(path.pathFilter())),
    ]);
  const triage = () => Promise.all([questions(), queryClient.invalidateQueries(trpc.workbench.pathFilter())]);
  const refreshLists = () => ask("lists", lists);
  const refreshNotifications = () =>
    ask("notifications", () => queryClient.invalidateQueries(trpc.notification.pathFilter()));
  const refreshEverything = () => ask("everything", () => queryClient.invalidateQueries());

  /** What nobody looks at is read when somebody does. */
  function onThread(threadId: string, work: () => void) {
    if (isShown(threadId)) work();
    else void readWindowAgain(threadId);
  }

  function carryOut(effect: Effect) {
    switch (effect.kind) {
      case "merge_post":
        return onThread(effect.threadId, () =>
          changeWindow(effect.threadId, (window) => mergeLive(window, effect.post)),
        );
      case "read_post": {
        const { threadId, postId } = effect;
        return onThread(threadId, () => ask(`post/${postId}`, () => readPost(threadId, postId), postEvery));
      }
      case "read_thread":
        return onThread(effect.threadId, () =>
          ask(`thread/${effect.threadId}`, () => readThread(effect.threadId), postEvery),
        );
      case "read_window":
        return ask(`window/${effect.threadId}`, () => readWindowAgain(effect.threadId), postEvery);
      case "read_quoting": {
        const { threadId } = effect;
        return ask(`quoting/${threadId}`, () => quoting(threadId), postEvery);
      }
      case "read_notifications":
        return refreshNotifications();
      case "read_lists":
        return refreshLists();
      case "read_figures":
        return ask("figures", figures);
      case "read_answers":
        return ask("answers", answers);
      case "read_spaces":
        return ask("spaces", () => queryClient.invalidateQueries(trpc.space.pathFilter()));
      case "read_concepts":
        return ask("concepts", () => queryClient.invalidateQueries(trpc.concept.pathFilter()));
      case "read_threads_with":
        for (const threadId of knownThreadsWith(effect.conceptId)) carryOut({ kind: "read_thread", threadId });
        return undefined;
      case "read_law":
        return ask("law", law);
      case "read_people":
        return ask("people", people);
      case "read_invitations":
        return ask("invitations", () => queryClient.invalidateQueries(trpc.invitation.pathFilter()));
      case "read_sessions":
        return ask("sessions", () => queryClient.invalidateQueries(trpc.session.pathFilter()));
      case "read_me":
        return ask("me", () => queryClient.invalidateQueries(trpc.person.me.pathFilter()));
      case "read_tasks":
        return ask("tasks", () => queryClient.invalidateQueries(trpc.task.pathFilter()));
      case "read_proposals": {
        const { threadId } = effect;
        return ask(`proposals/${threadId}`, () => readProposals(threadId), postEvery);
      }
      case "read_questions":
        return ask("questions", questions);
      case "read_triage":
        return ask("triage", triage, triageEvery);
      case "read_similar_figures":
        return ask("similar", () => queryClient.invalidateQueries(trpc.similar.figures.pathFilter()));
      case "read_saved_searches":
        return ask("saved searches", () => queryClient.invalidateQueries(trpc.savedSearch.pathFilter()));
      case "read_changed":
        return onThread(effect.threadId, () =>
          ask("changed", () => queryClient.invalidateQueries(trpc.post.changed.pathFilter())),
        );
      case "read_bookmarks":
        return ask("bookmarks", () => queryClient.invalidateQueries(trpc.bookmark.pathFilter()));
      case "read_views":
        return ask("views", () => queryClient.invalidateQueries(trpc.view.pathFilter()));
      case "read_templates":
        return ask("templates", () => queryClient.invalidateQueries(trpc.template.pathFilter()));
      case "read_moderation":
        return ask("moderation", moderation, triageEvery);
      case "read_everything":
        return refreshEverything();
    }
  }

  const keepsOrder = (threadId: string) => knownWindow(threadId)?.thread.abilities.lock ?? false;

  return {
    apply(events) {
      for (const event of events) effectsOf(event, { personId, keepsOrder }).forEach(carryOut);
    },
    applyReading({ threadId, lastRead }) {
      changeWindow(threadId, (window) => mergeReading(window, lastRead));
      refreshLists();
      refreshNotifications();
    },
    refreshLists,
    refreshNotifications,
    refreshEverything,
    stop() {
      for (const refresher of refreshers.values()) refresher.stop();
    },
  };
}
