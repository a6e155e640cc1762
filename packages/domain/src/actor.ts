import { DomainError } from "@samrad/contracts/errors";
import type { OrganisationRef, PersonRef, Role } from "@samrad/contracts/people";

/** By which names a text is signed. */
export type Signature = { author: PersonRef & { title: string }; organisation: OrganisationRef };

/** A person with a session, speaking for an organisation. */
export type Member = {
  kind: "member";
  personId: string;
  name: string;
  organisationId: string;
  roles: readonly Role[];
  joinedAt: Date;
  sessionId: string;
  /** Read with the session, and as true as everything else that was. */
  signature?: Signature;
};

/** Whoever asks: somebody with a session, or nobody known. */
export type Actor = Member | { kind: "anonymous" };

export const anonymous: Actor = { kind: "anonymous" };

/** The actor as a member. Throws `unauthenticated`. */
export function requireMember(actor: Actor): Member {
  if (actor.kind !== "member") throw new DomainError("unauthenticated", "unauthenticated");
  return actor;
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === "member" && roles.some((role) => actor.roles.includes(role));
}

/** Throws `unauthenticated` without a session, else `forbidden` unless it is allowed. */
export function allow(actor: Actor, allowed: boolean): void {
  requireMember(actor);
  if (!allowed) throw new DomainError("forbidden", "forbidden");
}
