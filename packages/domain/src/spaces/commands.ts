import { DomainError, notFound } from "@samrad/contracts/errors";
import type { EventType } from "@samrad/contracts/live";
import type { ChangeSpaceInput, CreateSpaceInput, SpaceRecord } from "@samrad/contracts/spaces";
import type { Transaction } from "@samrad/db/client";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import * as policy from "./policy.ts";
import { getSpaceRecord } from "./queries.ts";

/** Throws `forbidden`, `space.slug_taken`, `space.no_organisation`, `id.taken`, `not_found` for an organisation. */
export async function createSpace(context: MemberContext, input: CreateSpaceInput): Promise<SpaceRecord> {
  allow(context.actor, policy.canAdminister(context.actor));
  return transact(context, async (tx) => {
    await holdLock(tx, "spaces");
    const { id, organisationIds: _, ...fields } = input;
    if (await wasCreated(tx, input)) return getSpaceRecord(tx, id);
    const readers = await findReaders(tx, input);
    const { _max: last } = await tx.space.aggregate({ _max: { position: true } });
    const position = (last.position ?? 0) + 1;
    const organisations = { create: readers.map((organisationId) => ({ organisationId })) };
    await tx.space.create({ data: { id, ...fields, position, createdAt: context.now(), organisations } });
    await note(tx, context, { type: "space.created", spaceId: id });
    return getSpaceRecord(tx, id);
  });
}

async function wasCreated(tx: Transaction, { id, slug }: CreateSpaceInput): Promise<boolean> {
  const found = await tx.space.findMany({ where: { OR: [{ id }, { slug }] }, select: { id: true, slug: true } });
  if (found.some((space) => space.id === id && space.slug === slug)) return true;
  if (found.some((space) => space.id === id)) throw new DomainError("conflict", "id.taken");
  if (found.length > 0) throw new DomainError("conflict", "space.slug_taken", { field: "slug" });
  return false;
}

type Readers = Pick<ChangeSpaceInput, "visibility" | "organisationIds">;

/** Only a space of named organisations has readers of its own. */
async function findReaders(tx: Transaction, { visibility, organisationIds }: Readers): Promise<string[]> {
  if (visibility !== "organisations") return [];
  const wanted = [...new Set(organisationIds)];
  if (wanted.length === 0) throw new DomainError("invalid", "space.no_organisation", { field: "organisationIds" });
  if ((await tx.organisation.count({ where: { id: { in: wanted } } })) < wanted.length) throw notFound();
  return wanted;
}

/** Throws `forbidden`, `not_found`, `space.no_organisation`. */
export function changeSpace(context: MemberContext, input: ChangeSpaceInput): Promise<SpaceRecord> {
  const { id, organisationIds: _, ...fields } = input;
  return change(context, id, async (tx) => {
    const readers = await findReaders(tx, input);
    await tx.spaceOrganisation.deleteMany({ where: { spaceId: id, organisationId: { notIn: readers } } });
    const data = readers.map((organisationId) => ({ spaceId: id, organisationId }));
    await tx.spaceOrganisation.createMany({ data, skipDuplicates: true });
    await tx.space.update({ where: { id }, data: fields });
  });
}

/** Closes a space to new threads; what is there stays readable. Throws `forbidden`, `not_found`. */
export function archiveSpace(context: MemberContext, id: string): Promise<SpaceRecord> {
  return change(context, id, async (tx) => {
    await tx.space.updateMany({ where: { id, archivedAt: null }, data: { archivedAt: context.now() } });
  });
}

/** Throws `forbidden`, `not_found`. */
export function reopenSpace(context: MemberContext, id: string): Promise<SpaceRecord> {
  return change(context, id, async (tx) => {
    await tx.space.update({ where: { id }, data: { archivedAt: null } });
  });
}

async function change(context: MemberContext, spaceId: string, write: (tx: Transaction) => Promise<void>) {
  allow(context.actor, policy.canAdminister(context.actor));
  return transact(context, async (tx) => {
    await holdLock(tx, "spaces");
    if ((await tx.space.count({ where: { id: spaceId } })) === 0) throw notFound();
    await write(tx);
    await note(tx, context, { type: "space.changed", spaceId });
    return getSpaceRecord(tx, spaceId);
  });
}

function note(tx: Transaction, { actor, now }: MemberContext, fact: { type: EventType; spaceId: string }) {
  return record(tx, { ...fact, at: now(), actorId: actor.personId });
}
