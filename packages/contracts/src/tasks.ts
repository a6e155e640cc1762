import type { OrganisationRef, Role } from "./people.ts";
import type { QuestionText } from "./questions.ts";

/** What may wait for somebody. Each has a text `tasks.kind_KIND` in every catalogue, and an address in the client. */
export const taskKinds = [
  "question_different",
  "question_suggested",
  "answer_confirm",
  "answer_expired",
  "provision_check",
  "proposal_review",
  "proposal_vote",
] as const;
export type TaskKind = (typeof taskKinds)[number];

export type TaskView = {
  id: string;
  kind: TaskKind;
  subjectId: string;
  thread: { id: string; title: string; lang: string } | null;
  /** The question that it is about, or an answer to it. */
  question: { number: number; title: QuestionText } | null;
  /** What the text names. */
  data: Record<string, unknown>;
  /** The role that it waits for; null when it waits for the reader in person. */
  role: Role | null;
  organisation: OrganisationRef | null;
  dueAt: string | null;
  createdAt: string;
};
