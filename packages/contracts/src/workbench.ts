import { z } from "zod";
import type { CitationSpan } from "./citations.ts";
import { pageCursor } from "./cursors.ts";
import type { Document } from "./document.ts";
import { id } from "./ids.ts";
import type { TextLanguage } from "./languages.ts";
import type { OrganisationRef, Writer } from "./people.ts";
import type { QuestionRef, Support } from "./questions.ts";
import type { SpaceRef } from "./spaces.ts";

export const workbenchOrders = ["oldest", "active"] as const;
export type WorkbenchOrder = (typeof workbenchOrders)[number];
export const workbenchTabs = ["waiting", "later", "not_recurring"] as const;
export type WorkbenchTab = (typeof workbenchTabs)[number];
export type TriageDecision = "not_recurring" | "later";

/** How many threads a page of the workbench has. */
export const waitingPerPage = 50;
/** How many questions are proposed for a thread: one for each key from 1 to 5. */
export const mostCandidates = 5;
/** Days after which a thread that was put off comes back, if nobody writes in it before. */
export const laterDays = 7;

export const listWaitingInput = z.object({
  tab: z.enum(workbenchTabs).default("waiting"),
  order: z.enum(workbenchOrders).default("oldest"),
  cursor: pageCursor.optional(),
});
export type ListWaitingInput = z.infer<typeof listWaitingInput>;
export const waitingThreadInput = z.object({ threadId: id });
export const decideLinkInput = z.object({ threadId: id, questionId: id });
export type DecideLinkInput = z.infer<typeof decideLinkInput>;

/** A thread that no question is linked to. `decision`: what was decided instead, null while it waits. */
export type WaitingThread = {
  id: string;
  title: string;
  lang: TextLanguage;
  space: SpaceRef;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  postCount: number;
  createdAt: string;
  lastPostAt: string;
  decision: { kind: TriageDecision; by: Writer; at: string; until: string | null } | null;
};

export type WorkbenchCounts = Record<WorkbenchTab, number> & { differences: number };

/** Why a question may be the thread's: what both cite, what both are about, and words of theirs that say the same. */
export type Why = {
  provisions: string[];
  concepts: { id: string; label: string }[];
  words: { thread: string; question: string }[];
};

export type Candidate = QuestionRef & { support: Support | null; threadCount: number; score: number; why: Why };

/** All that is needed to decide about one thread. */
export type WorkbenchThread = {
  thread: WaitingThread & {
    author: Writer;
    document: Document | null;
    postLang: TextLanguage;
    citations: CitationSpan[];
  };
  candidates: Candidate[];
  /** Questions that it is linked to already: somebody was faster. */
  questions: QuestionRef[];
  /** Whether it waits for a decision. */
  waits: boolean;
};

/** Threads without a question that look like one another, and why. */
export type Cluster = { threads: WaitingThread[]; words: string[]; provisions: string[] };
