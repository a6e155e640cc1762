/** What kind of answer an error is. Closed: the transport maps every code, and a new one must be mapped to compile. */
export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "invalid",
  "conflict",
  "rule_violated",
  "rate_limited",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why, precisely. Each has a text `error.REASON` in every catalogue. */
export const errorReasons = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "invalid",
  "internal",
  "unavailable",
  "rate_limited",
  "payload.too_large",
  "id.malformed",
  "id.taken",
  "text.empty",
  "text.too_long",
  "text.malformed",
  "email.malformed",
  "code.wrong",
  "code.expired",
  "passkey.failed",
  "document.empty",
  "document.too_long",
  "document.too_deep",
  "document.malformed",
  "document.outside_schema",
  "document.unknown_reference",
  "thread.locked",
  "thread.resolved",
  "thread.not_resolved",
  "thread.stale",
  "thread.same",
  "thread.split_posts",
  "post.stale",
  "post.withdrawn",
  "space.archived",
  "attachment.too_large",
  "attachment.wrong_type",
  "attachment.unknown",
  "attachment.too_many",
  "attachment.alt_missing",
  "attachment.says_who",
  "invitation.already_member",
  "invitation.already_open",
  "invitation.closed",
  "membership.last_administrator",
  "organisation.has_members",
  "organisation.name_taken",
  "space.slug_taken",
  "space.no_organisation",
  "check.decided",
  "time_zone.unknown",
  "answer.stale",
  "answer.none",
  "answer.expired",
  "answer.expiry_passed",
  "answer.reason_missing",
  "answer_text.stale",
  "answer_text.translated",
  "trend.too_many",
  "saved_search.too_many",
  "question.closed",
  "question.title_missing",
  "citation.unknown_key",
  "citation.nothing_said",
  "citation.moved",
  "citation.too_many",
  "concept.no_label",
  "concept.two_labels",
  "concept.cycle",
  "concept.stale",
  "concept.deprecated",
  "concept.same",
  "concept.in_use",
  "concept.changed_since",
  "concept.undone",
  "concept.not_undoable",
  "concept.one_per_thread",
  "concept.too_many",
  "vocabulary.refused",
  "question.stale",
  "question.transition",
  "question.support_missing",
  "question.too_visible",
  "question.owner_unfit",
  "question.owner_missing",
  "question.in_use",
  "question.relation_self",
  "question.relation_cycle",
  "question.not_merged",
  "question.merged_on",
  "triage.decided",
  "proposal.options",
  "proposal.voters",
  "proposal.quorum",
  "proposal.date_passed",
  "proposal.closed",
  "proposal.open",
  "proposal.withdrawn",
  "proposal.stale",
  "proposal.vote_missing",
  "proposal.reason_missing",
  "proposal.edited_elsewhere",
  "proposal.concluded",
  "proposal.not_due",
  "bookmark.too_many",
  "view.too_many",
  "post.hidden",
  "flag.words_missing",
  "flag.raised",
  "flag.answered",
  "ruling.ended",
  "appeal.filed",
  "appeal.too_late",
  "appeal.decided",
] as const;
export type ErrorReason = (typeof errorReasons)[number];

/**
 * All that leaves the server about an error. `fields` maps input paths (`document`, `organisation.name`) to reasons;
 * `seconds` is how long to wait when there were too many tries.
 */
export type ErrorShape = {
  code: ErrorCode;
  reason: ErrorReason;
  fields?: Record<string, ErrorReason>;
  seconds?: number;
  requestId?: string;
};

/** The one error that the domain throws. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: ErrorReason;
  readonly data: Record<string, unknown>;

  constructor(code: ErrorCode, reason: ErrorReason, data: Record<string, unknown> = {}) {
    super(`${code}: ${reason}`);
    this.name = "DomainError";
    this.code = code;
    this.reason = reason;
    this.data = data;
  }
}

/** The answer for what is not there, and for what the actor may not know is there. */
export const notFound = () => new DomainError("not_found", "not_found");

const reasons: ReadonlySet<string> = new Set(errorReasons);

/** Whether a message is one of our reasons (validation messages are). */
export function isErrorReason(text: string): text is ErrorReason {
  return reasons.has(text);
}
