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
import type { QueryFilters } from "@tanstack/react-query";
import { queryClient, trpc } from "../trpc.ts";
import { type Effect, effectsOf, type PlainEffect } from "./apply-event.ts";
import { makeRefresher, type Refresher } from "./refresher.ts";

const listEvery = 1_000;
const postEvery = 250;
const triageEvery = 500;

const lists = [trpc.thread.list.pathFilter(), trpc.space.pathFilter(), trpc.view.pathFilter()];
const figures = [trpc.trend.pathFilter(), trpc.report.pathFilter()];
const questions = [...figures, trpc.question.pathFilter(), trpc.lawCheck.pathFilter()];
const answers = [
  trpc.answer.pathFilter(),
  trpc.question.list.pathFilter(),
  trpc.report.pathFilter(),
  trpc.lawCheck.pathFilter(),
];
const people = [trpc.person.list.pathFilter(), trpc.person.get.pathFilter(), trpc.organisation.pathFilter()];
const moderation = [trpc.moderation.pathFilter(), trpc.flag.pathFilter(), trpc.ruling.pathFilter()];

type Reread = { filters: QueryFilters[]; every?: number };

/** What each of them has read again, where it is looked at, and once in how many milliseconds at the most. */
const rereads: Record<PlainEffect, Reread> = {
  read_notifications: { filters: [trpc.notification.pathFilter()] },
  read_lists: { filters: lists },
  read_figures: { filters: figures },
  read_answers: { filters: answers },
  read_spaces: { filters: [trpc.space.pathFilter()] },
  read_concepts: { filters: [trpc.concept.pathFilter()] },
  read_people: { filters: people },
  read_law: { filters: [trpc.provision.pathFilter(), trpc.lawCheck.pathFilter()] },
  read_invitations: { filters: [trpc.invitation.pathFilter()] },
  read_sessions: { filters: [trpc.session.pathFilter()] },
  read_me: { filters: [trpc.person.me.pathFilter()] },
  read_tasks: { filters: [trpc.task.pathFilter()] },
  read_questions: { filters: questions },
  read_triage: { filters: [...questions, trpc.workbench.pathFilter()], every: triageEvery },
  read_similar_figures: { filters: [trpc.similar.figures.pathFilter()] },
  read_saved_searches: { filters: [trpc.savedSearch.pathFilter()] },
  read_bookmarks: { filters: [trpc.bookmark.pathFilter()] },
  read_views: { filters: [trpc.view.pathFilter()] },
  read_templates: { filters: [trpc.template.pathFilter()] },
  read_moderation: { filters: moderation, every: triageEvery },
  read_everything: { filters: [{}] },
};

const reread = (filters: readonly QueryFilters[]) =>
  Promise.all(filters.map((filter) => queryClient.invalidateQueries(filter)));

const rereadProposals = (threadId: string) =>
  reread([trpc.proposal.ofThread.queryFilter({ threadId }), trpc.proposal.votes.pathFilter()]);

const rereadQuoting = (threadId: string) =>
  Promise.all([
    ...knownThreadsQuoting(threadId).map(readWindowAgain),
    reread([trpc.proposal.pathFilter(), trpc.answer.pathFilter()]),
  ]);

const keepsOrder = (threadId: string) => knownWindow(threadId)?.thread.abilities.lock ?? false;

/** What nobody looks at is read when somebody does. */
function onThread(threadId: string, work: () => void) {
  if (isShown(threadId)) work();
  else void readWindowAgain(threadId);
}

/** Does to what the pages have read what the live events ask for. */
export class Updater {
  /** Whose page it is, null for a visitor's. */
  private readonly personId: string | null;
  private readonly refreshers = new Map<string, Refresher>();

  constructor(personId: string | null) {
    this.personId = personId;
  }

  apply(events: readonly LiveEvent[]): void {
    for (const event of events)
      for (const effect of effectsOf(event, { personId: this.personId, keepsOrder })) this.carryOut(effect);
  }

  applyReading({ threadId, lastRead }: { threadId: string; lastRead: number }): void {
    changeWindow(threadId, (window) => mergeReading(window, lastRead));
    this.refresh("read_lists");
    this.refresh("read_notifications");
  }

  refresh(kind: PlainEffect): void {
    const { filters, every } = rereads[kind];
    this.ask(kind, () => reread(filters), every);
  }

  stop(): void {
    for (const refresher of this.refreshers.values()) refresher.stop();
  }

  private ask(name: string, read: () => Promise<unknown>, every = listEvery) {
    const refresher = this.refreshers.get(name) ?? makeRefresher(read, every);
    this.refreshers.set(name, refresher);
    refresher.ask();
  }

  private carryOut(effect: Effect): void {
    if ("threadId" in effect) this.carryOutOn(effect.threadId, effect);
    else if (effect.kind !== "read_threads_with") this.refresh(effect.kind);
    else
      for (const threadId of knownThreadsWith(effect.conceptId))
        this.carryOutOn(threadId, { kind: "read_thread", threadId });
  }

  private carryOutOn(threadId: string, effect: Extract<Effect, { threadId: string }>) {
    switch (effect.kind) {
      case "merge_post":
        return onThread(threadId, () => changeWindow(threadId, (window) => mergeLive(window, effect.post)));
      case "read_post": {
        const { postId } = effect;
        return onThread(threadId, () => this.ask(`post/${postId}`, () => readPost(threadId, postId), postEvery));
      }
      case "read_thread":
        return onThread(threadId, () => this.ask(`thread/${threadId}`, () => readThread(threadId), postEvery));
      case "read_window":
        return this.ask(`window/${threadId}`, () => readWindowAgain(threadId), postEvery);
      case "read_quoting":
        return this.ask(`quoting/${threadId}`, () => rereadQuoting(threadId), postEvery);
      case "read_proposals":
        return this.ask(`proposals/${threadId}`, () => rereadProposals(threadId), postEvery);
      case "read_changed":
        return onThread(threadId, () => this.ask("changed", () => reread([trpc.post.changed.pathFilter()])));
    }
  }
}
