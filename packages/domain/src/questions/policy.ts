import {
  type NextState,
  type QuestionGovernance,
  type QuestionState,
  questionVisibilities,
  type QuestionVisibility,
} from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import { type Actor, hasRole } from "../actor.ts";

export type QuestionFacts = {
  state: QuestionState;
  visibility: QuestionVisibility;
  createdById: string;
  mergedIntoId: string | null;
};

/** Coordinators keep the questions, administrators keep order. */
export function canCoordinate(actor: Actor): boolean {
  return hasRole(actor, "coordinator", "administrator");
}

/** Public questions are for everybody, network questions for members; whoever suggested one reads it while it waits. */
export function canRead(actor: Actor, question: QuestionFacts): boolean {
  if (canCoordinate(actor)) return true;
  const suggester =
    question.state === "suggested" && actor.kind === "member" && actor.personId === question.createdById;
  switch (question.visibility) {
    case "public":
      return true;
    case "network":
      return actor.kind === "member";
    case "coordinators":
      return suggester;
  }
}

/** `canRead` as a filter. */
export function visibleTo(actor: Actor): Prisma.QuestionWhereInput {
  if (actor.kind !== "member") return { visibility: "public" };
  if (canCoordinate(actor)) return {};
  return { OR: [{ visibility: { in: ["public", "network"] } }, { state: "suggested", createdById: actor.personId }] };
}

/** `canRead` as SQL over a `question` under the alias `q`. */
export function visibleToSql(actor: Actor): Prisma.Sql {
  if (actor.kind !== "member") return Prisma.sql`q.visibility = 'public'`;
  if (canCoordinate(actor)) return Prisma.sql`true`;
  return Prisma.sql`(q.visibility in ('public', 'network')
    or (q.state = 'suggested' and q.created_by_id = ${actor.personId}::uuid))`;
}

export type QuestionAudience = "everybody" | "members" | "coordinators";

const audiences: Record<QuestionVisibility, QuestionAudience> = {
  public: "everybody",
  network: "members",
  coordinators: "coordinators",
};

/** Who hears of a question: whoever may read it, or might before it was hidden. */
export function audienceOf(visibility: QuestionVisibility, before: QuestionVisibility = visibility): QuestionAudience {
  return audiences[questionVisibilities.find((one) => one === visibility || one === before) ?? "coordinators"];
}

/** What was merged into another is history: it changes no more. */
export function canEdit(actor: Actor, question: QuestionFacts): boolean {
  return canCoordinate(actor) && question.mergedIntoId === null;
}

/** Who may write what the question or the common answer to it says may correct what that cites. */
export function canCorrect(actor: Actor, question: QuestionFacts): boolean {
  return (
    question.mergedIntoId === null &&
    canRead(actor, question) &&
    (canCoordinate(actor) || hasRole(actor, "agency_editor"))
  );
}

/** What says who changes the wording. */
export type Keeping = { governance: QuestionGovernance; ownerId: string | null };

const isKept = ({ governance }: Keeping) => governance === "compliance_based";
const owns = (actor: Actor, { ownerId }: Keeping) => actor.kind === "member" && actor.personId === ownerId;

/** Where the wording is its owner's alone, nobody else changes it: administrators neither. */
export function canReword(actor: Actor, question: QuestionFacts & Keeping): boolean {
  return canEdit(actor, question) && (!isKept(question) || owns(actor, question));
}

/** Whoever may change how such a question is kept could change its wording: its owner, and administrators when there is none to ask. */
export function canClassify(actor: Actor, question: QuestionFacts & Keeping): boolean {
  return canEdit(actor, question) && (!isKept(question) || owns(actor, question) || hasRole(actor, "administrator"));
}

export function canFollow(actor: Actor, question: QuestionFacts): boolean {
  return actor.kind === "member" && canRead(actor, question) && question.mergedIntoId === null;
}

/** A merge is taken back from the question that was merged. */
export function canUnmerge(actor: Actor, question: QuestionFacts): boolean {
  return canCoordinate(actor) && question.mergedIntoId !== null;
}

/** Support is decided for what the network has taken up and not closed. */
export function canDecideSupport(actor: Actor, question: QuestionFacts): boolean {
  return canEdit(actor, question) && question.state !== "suggested" && question.state !== "closed";
}

/** A closed question takes no more threads. */
export function canLink(actor: Actor, question: QuestionFacts): boolean {
  return canEdit(actor, question) && question.state !== "closed";
}

const next: Record<QuestionState, readonly NextState[]> = {
  suggested: ["identified", "closed"],
  identified: ["support_decided", "closed"],
  support_decided: ["identified", "answered", "under_review", "closed"],
  answered: ["under_review", "closed"],
  under_review: ["support_decided", "answered", "closed"],
  closed: ["under_review"],
};

/** The states that may follow, in the order of the work. */
export function nextStates(state: QuestionState): readonly NextState[] {
  return next[state];
}
