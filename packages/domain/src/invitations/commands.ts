import { DomainError, notFound } from "@samrad/contracts/errors";
import type { InterfaceLanguage } from "@samrad/contracts/languages";
import type { InvitationInput, InvitationView } from "@samrad/contracts/people";
import type { Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { allow } from "../actor.ts";
import { holdLock, type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { sendMail } from "../mail/commands.ts";
import { canInvite } from "../organisations/policy.ts";
import * as policy from "./policy.ts";
import { invitationSelect, toInvitationView } from "./view.ts";

/** How long an invitation stands: 14 days, in milliseconds. */
const term = 14 * 86_400_000;

const lockOf = (email: string) => `invitation:${email}`;

/** What the mail of an invitation tells. */
export type InvitationLetter = {
  email: string;
  name: string;
  language: InterfaceLanguage;
  organisation: string;
  invitedBy: string;
  expiresAt: Date;
};

/** Puts an invitation into words, in the language of the invited. */
export type WriteInvitation = (letter: InvitationLetter) => Promise<{ subject: string; body: string }>;

/**
 * Invites somebody to join an organisation with roles, by mail. Throws `not_found` for the organisation, `forbidden`,
 * `invitation.already_member`, `invitation.already_open`, `id.taken`.
 */
export function sendInvitation(context: MemberContext, input: InvitationInput, write: WriteInvitation) {
  return transact(context, async (tx): Promise<InvitationView> => {
    const organisation = await tx.organisation.findUnique({ where: { id: input.organisationId } });
    if (!organisation) throw notFound();
    allow(context.actor, canInvite(context.actor, organisation, input.roles));
    await holdLock(tx, lockOf(input.email));
    const first = await findFirstWrite(tx, context, input);
    if (first) return toInvitationView(first, context.actor, context.now());
    await checkAddress(tx, input.email, context.now());
    return writeInvitation(tx, context, { input, organisation, write });
  });
}

async function findFirstWrite(tx: Transaction, { actor }: MemberContext, { id, email }: InvitationInput) {
  const row = await tx.invitation.findUnique({ where: { id }, select: invitationSelect });
  if (row && (row.invitedById !== actor.personId || row.email !== email)) throw new DomainError("conflict", "id.taken");
  return row;
}

/** One open invitation an address; one that has run out makes room. */
async function checkAddress(tx: Transaction, email: string, at: Date) {
  const person = await tx.person.findUnique({
    where: { email },
    select: { deactivatedAt: true, memberships: { where: { leftAt: null }, select: { id: true } } },
  });
  if (person && (person.deactivatedAt || person.memberships.length > 0)) {
    throw new DomainError("conflict", "invitation.already_member", { field: "email" });
  }
  const open = { email, acceptedAt: null, revokedAt: null };
  await tx.invitation.updateMany({ where: { ...open, expiresAt: { lte: at } }, data: { revokedAt: at } });
  if ((await tx.invitation.count({ where: open })) > 0) {
    throw new DomainError("conflict", "invitation.already_open", { field: "email" });
  }
}

type Draft = { input: InvitationInput; organisation: { name: string }; write: WriteInvitation };

async function writeInvitation(tx: Transaction, context: MemberContext, { input, organisation, write }: Draft) {
  const { actor } = context;
  const at = context.now();
  const expiresAt = new Date(at.getTime() + term);
  const row = await tx.invitation.create({
    data: { ...input, roles: [...new Set(input.roles)], invitedById: actor.personId, createdAt: at, expiresAt },
    select: invitationSelect,
  });
  const letter = { ...input, organisation: organisation.name, invitedBy: actor.name, expiresAt };
  await sendMail(tx, { recipient: input.email, ...(await write(letter)), at });
  const data = { invitationId: input.id };
  await record(tx, {
    type: "invitation.sent",
    at,
    actorId: actor.personId,
    organisationId: input.organisationId,
    data,
  });
  return toInvitationView(row, actor, at);
}

/** Takes an invitation back before it is accepted. Throws `not_found`, `invitation.closed` once it was accepted. */
export function revokeInvitation(context: MemberContext, invitationId: string): Promise<InvitationView> {
  return transact(context, async (tx) => {
    const found = await tx.invitation.findUnique({
      where: { id: invitationId },
      select: { email: true, invitedById: true },
    });
    if (!found || !policy.canRead(context.actor, found)) throw notFound();
    await holdLock(tx, lockOf(found.email));
    return revoke(tx, context, invitationId);
  });
}

async function revoke(tx: Transaction, { actor, now }: MemberContext, id: string): Promise<InvitationView> {
  const before = await tx.invitation.findUniqueOrThrow({ where: { id }, select: invitationSelect });
  if (before.acceptedAt) throw new DomainError("rule_violated", "invitation.closed");
  if (before.revokedAt) return toInvitationView(before, actor, now());
  const at = now();
  const row = await tx.invitation.update({ where: { id }, data: { revokedAt: at }, select: invitationSelect });
  const { id: organisationId } = row.organisation;
  await record(tx, {
    type: "invitation.revoked",
    at,
    actorId: actor.personId,
    organisationId,
    data: { invitationId: id },
  });
  return toInvitationView(row, actor, at);
}

const timeZones: Record<string, string> = {
  DK: "Europe/Copenhagen",
  FI: "Europe/Helsinki",
  IS: "Atlantic/Reykjavik",
  NO: "Europe/Oslo",
  SE: "Europe/Stockholm",
};

/** Makes the invited a member, as a person new to the network or one who comes back. Nothing without an open invitation. */
export async function acceptInvitation(tx: Transaction, email: string, at: Date) {
  await holdLock(tx, lockOf(email));
  const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } };
  const invitation = await tx.invitation.findFirst({ where: open });
  if (!invitation) return undefined;
  const { organisationId, roles } = invitation;
  await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for share`;
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId, deactivatedAt: null } });
  if (!organisation) return undefined;
  const { name, language } = invitation;
  const timeZone = timeZones[organisation.country] ?? "Europe/Stockholm";
  const profile = { name, language, timeZone, emailVerified: true, createdAt: at };
  const person = await tx.person.upsert({ where: { email }, create: { id: uuidv7(), email, ...profile }, update: {} });
  if (person.deactivatedAt) return undefined;
  await tx.membership.create({ data: { id: uuidv7(), personId: person.id, organisationId, roles, joinedAt: at } });
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: at } });
  await record(tx, { type: "membership.started", at, actorId: person.id, personId: person.id, organisationId });
  return person;
}
