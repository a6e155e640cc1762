import { DomainError, notFound } from "@samrad/contracts/errors";
import type {
  ChangeOrganisationInput,
  FoundingInput,
  OrganisationInput,
  OrganisationView,
} from "@samrad/contracts/people";
import type { EventType } from "@samrad/contracts/live";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import * as policy from "./policy.ts";
import { getOrganisation } from "./queries.ts";

/** Names are compared and written by one at a time. */
const lock = "organisations";

/** Takes an organisation into the network. Throws `forbidden`, `organisation.name_taken`, `id.taken`. */
export async function createOrganisation(context: MemberContext, input: OrganisationInput): Promise<OrganisationView> {
  allow(context.actor, policy.canAdminister(context.actor));
  return transact(context, async (tx) => {
    await holdLock(tx, lock);
    const first = await tx.organisation.findUnique({ where: { id: input.id }, select: { name: true } });
    if (first && first.name !== input.name) throw new DomainError("conflict", "id.taken");
    if (!first) {
      await checkName(tx, input);
      await tx.organisation.create({ data: { ...input, createdAt: context.now() } });
      await note(tx, context, { type: "organisation.created", organisationId: input.id });
    }
    return getOrganisation({ ...context, db: tx }, input.id);
  });
}

/** Throws `forbidden`, `not_found`, `organisation.name_taken`. */
export function changeOrganisation(context: MemberContext, input: ChangeOrganisationInput): Promise<OrganisationView> {
  const { id, ...data } = input;
  return change(context, id, async (tx) => {
    await checkName(tx, input);
    await tx.organisation.update({ where: { id }, data });
  });
}

/** Ends an organisation's part in the network once its members have left. Throws `organisation.has_members`. */
export function deactivateOrganisation(context: MemberContext, organisationId: string): Promise<OrganisationView> {
  return change(context, organisationId, async (tx) => {
    const members = await tx.membership.count({ where: { organisationId, leftAt: null } });
    if (members > 0) throw new DomainError("rule_violated", "organisation.has_members");
    await tx.organisation.update({ where: { id: organisationId }, data: { deactivatedAt: context.now() } });
  });
}

/** Throws `forbidden`, `not_found`. */
export function reactivateOrganisation(context: MemberContext, organisationId: string): Promise<OrganisationView> {
  return change(context, organisationId, async (tx) => {
    await tx.organisation.update({ where: { id: organisationId }, data: { deactivatedAt: null } });
  });
}

function change(context: MemberContext, organisationId: string, write: (tx: Transaction) => Promise<void>) {
  return transact(context, async (tx) => {
    await holdLock(tx, lock);
    // Whoever joins holds on to the row as well: nobody comes in while the last one leaves.
    await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for no key update`;
    const found = await tx.organisation.count({ where: { id: organisationId } });
    if (found === 0) throw notFound();
    allow(context.actor, policy.canAdminister(context.actor));
    await write(tx);
    await note(tx, context, { type: "organisation.changed", organisationId });
    return getOrganisation({ ...context, db: tx }, organisationId);
  });
}

async function checkName(tx: Transaction, { id, name }: { id: string; name: string }) {
  const other = await tx.organisation.findFirst({
    where: { name: { equals: name, mode: "insensitive" }, id: { not: id } },
    select: { id: true },
  });
  if (other) throw new DomainError("conflict", "organisation.name_taken", { field: "name" });
}

function note(tx: Transaction, context: MemberContext, fact: { type: EventType; organisationId: string }) {
  return record(tx, { ...fact, at: context.now(), actorId: context.actor.personId });
}

/**
 * Begins a network: its first organisation, a coordinating body until somebody says otherwise, with an administrator.
 * For the operator of an empty installation, who needs no session. Throws `conflict` when there is a network already.
 */
export async function foundNetwork(
  { db, now }: Pick<MemberContext, "db" | "now">,
  { ids, ...input }: FoundingInput & { ids: readonly [organisation: string, person: string, membership: string] },
): Promise<void> {
  const [organisationId, personId, membershipId] = ids;
  await db.$transaction(async (tx) => {
    await holdLock(tx, lock);
    if ((await tx.organisation.count()) > 0) throw new DomainError("conflict", "id.taken");
    const { organisation: name, country, email, language } = input;
    const kind = { kind: "coordinating_body", sector: "other", size: "medium", ownership: "public" } as const;
    await tx.organisation.create({ data: { id: organisationId, name, country, ...kind, createdAt: now() } });
    await tx.person.create({ data: { id: personId, name: input.name, email, language, createdAt: now() } });
    const roles = ["member", "administrator"] as const;
    await tx.membership.create({
      data: { id: membershipId, personId, organisationId, roles: [...roles], joinedAt: now() },
    });
    await record(tx, { type: "membership.started", at: now(), actorId: personId, personId, organisationId });
  });
}
