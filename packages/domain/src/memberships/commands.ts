import { DomainError, notFound } from "@samrad/contracts/errors";
import { type ChangeRolesInput, type MoveMemberInput, type Role, roles as allRoles } from "@samrad/contracts/people";
import type { EventType } from "@samrad/contracts/live";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { endSessions } from "../sessions/commands.ts";
import * as policy from "./policy.ts";

const membershipSelect = { id: true, organisationId: true, roles: true } as const;

/**
 * A person whose place in the network is about to change. Such changes wait in line, so that no two of them together
 * take away the last administrator; nobody signs in as the person meanwhile. Throws `not_found`.
 */
export async function loadMember(tx: Transaction, personId: string) {
  await holdLock(tx, "memberships");
  await tx.$executeRaw`select 1 from person where id = ${personId}::uuid for no key update`;
  const memberships = { where: { leftAt: null }, select: membershipSelect };
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, deactivatedAt: true, memberships },
  });
  if (!person) throw notFound();
  const [membership] = person.memberships;
  const { deactivatedAt } = person;
  return { personId, deactivatedAt, membership, belongs: membership !== undefined };
}

type LoadedMember = Awaited<ReturnType<typeof loadMember>>;

/** Throws `membership.last_administrator` if nobody could administer the network without this person. */
export async function keepAnAdministrator(tx: Transaction, member: LoadedMember): Promise<void> {
  if (member.deactivatedAt || !member.membership?.roles.includes("administrator")) return;
  const others = await tx.membership.count({
    where: {
      leftAt: null,
      roles: { has: "administrator" },
      personId: { not: member.personId },
      person: { deactivatedAt: null },
      organisation: { deactivatedAt: null },
    },
  });
  if (others === 0) throw new DomainError("rule_violated", "membership.last_administrator");
}

const inOrder = (roles: readonly Role[]) => allRoles.filter((role) => roles.includes(role));

/** Throws `forbidden`, `not_found`, `membership.last_administrator`. */
export function changeRoles(context: MemberContext, input: ChangeRolesInput): Promise<void> {
  return transact(context, async (tx) => {
    const member = await loadMember(tx, input.personId);
    allow(context.actor, policy.canAdminister(context.actor));
    const { membership } = member;
    if (!membership) throw notFound();
    if (!input.roles.includes("administrator")) await keepAnAdministrator(tx, member);
    await tx.membership.update({ where: { id: membership.id }, data: { roles: inOrder(input.roles) } });
    await note(tx, context, { ...membership, type: "membership.changed", personId: input.personId });
  });
}

/**
 * Makes a person a member of another organisation from now on; what was written stays with the one it was written for.
 * Throws `forbidden`, `not_found`, `membership.last_administrator`, `id.taken`.
 */
export function moveMember(context: MemberContext, input: MoveMemberInput): Promise<void> {
  const { personId, organisationId } = input;
  return transact(context, async (tx) => {
    const member = await loadMember(tx, personId);
    await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for share`;
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId, deactivatedAt: null } });
    if (!organisation || member.deactivatedAt) throw notFound();
    allow(context.actor, policy.canAdminister(context.actor));
    if (await wasMoved(tx, input)) return;
    if (!input.roles.includes("administrator")) await keepAnAdministrator(tx, member);
    await end(tx, context, member);
    const id = input.membershipId;
    const joinedAt = context.now();
    await tx.membership.create({ data: { id, personId, organisationId, roles: inOrder(input.roles), joinedAt } });
    await note(tx, context, { type: "membership.started", personId, organisationId });
  });
}

async function wasMoved(
  tx: Transaction,
  { membershipId, personId, organisationId }: MoveMemberInput,
): Promise<boolean> {
  const first = await tx.membership.findUnique({ where: { id: membershipId } });
  if (!first) return false;
  if (first.personId === personId && first.organisationId === organisationId) return true;
  throw new DomainError("conflict", "id.taken");
}

/** Takes a person out of their organisation and so out of the network. Throws as `changeRoles`. */
export function removeMember(context: MemberContext, personId: string): Promise<void> {
  return transact(context, async (tx) => {
    const member = await loadMember(tx, personId);
    allow(context.actor, policy.canAdminister(context.actor));
    await depart(tx, context, member);
  });
}

/** Ends the actor's own membership. Throws `membership.last_administrator`. */
export function leaveOrganisation(context: MemberContext): Promise<void> {
  return transact(context, async (tx) => depart(tx, context, await loadMember(tx, context.actor.personId)));
}

async function depart(tx: Transaction, context: MemberContext, member: LoadedMember) {
  await keepAnAdministrator(tx, member);
  await end(tx, context, member);
  await endSessions(tx, { personId: member.personId, actorId: context.actor.personId, at: context.now() });
}

async function end(tx: Transaction, context: MemberContext, { personId, membership }: LoadedMember) {
  if (!membership) return;
  await tx.membership.update({ where: { id: membership.id }, data: { leftAt: context.now() } });
  await note(tx, context, { ...membership, type: "membership.ended", personId });
}

type Note = { type: EventType; personId: string; organisationId: string };

function note(tx: Transaction, { actor, now }: MemberContext, { type, personId, organisationId }: Note) {
  return record(tx, { type, personId, organisationId, at: now(), actorId: actor.personId });
}
