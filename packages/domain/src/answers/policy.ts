import type { OrganisationKind } from "@samrad/contracts/people";
import { type Actor, hasRole } from "../actor.ts";
import { canRead, type QuestionFacts } from "../questions/policy.ts";

export type AuthorityFacts = { id: string; kind: OrganisationKind; deactivatedAt: Date | null };

/** The common text is drafted by those who coordinate and by the agencies' editors; what was merged is history. */
export function canWriteText(actor: Actor, question: QuestionFacts): boolean {
  return canRead(actor, question) && hasRole(actor, "coordinator", "agency_editor") && question.mergedIntoId === null;
}

/** An authority's signatory answers for that authority, and nobody else does: administrators neither. */
export function canSign(actor: Actor, question: QuestionFacts, authority: AuthorityFacts): boolean {
  return (
    canRead(actor, question) &&
    hasRole(actor, "signatory") &&
    actor.kind === "member" &&
    actor.organisationId === authority.id &&
    authority.kind === "authority" &&
    authority.deactivatedAt === null &&
    question.mergedIntoId === null
  );
}
