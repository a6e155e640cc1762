import type { ErrorShape } from "./errors.ts";

/** What can be wrong with a vocabulary that is brought as a file. */
export type VocabularyReason =
  | "file.too_large"
  | "file.not_readable"
  | "file.remote_context"
  | "file.no_concepts"
  | "file.too_many_concepts"
  | "file.too_many_statements"
  | "language.unknown"
  | "language.missing"
  | "label.missing"
  | "label.two"
  | "text.too_long"
  | "text.malformed"
  | "broader.cycle";

/** What is wrong with a file, with which concept of it, and the words or the line in question. */
export type VocabularyProblem = { reason: VocabularyReason; subject?: string; detail?: string };

/** Numbers of concepts: of the file, and of those that it brought or changed. */
export type VocabularyOutcome = { concepts: number; created: number; changed: number };

/** The answer about a file of which nothing was imported. */
export type RefusedVocabulary = ErrorShape & { problems: readonly VocabularyProblem[] };
