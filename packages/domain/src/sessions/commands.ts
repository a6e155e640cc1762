import { DomainError, notFound } from "@samrad/contracts/errors";
import type { Database, Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { type MemberContext, transact } from "../context.ts";
import { record } from "../events/commands.ts";
import { acceptInvitation } from "../invitations/commands.ts";

export type NewSession = {
  personId: string;
  token: string;
  expiresAt: Date;
  ipAddress?: string | null;
  userAgent?: string | null;
};

/**
 * Signs a person in. Somebody who has left but is invited again joins at the same time. Throws `not_found` for nobody,
 * `forbidden` for a person who is deactivated or belongs to no organisation.
 */
export function startSession(db: Database, session: NewSession, at: Date) {
  const { personId } = session;
  return db.$transaction(async (tx) => {
    // Deactivation and removal take the same row: either they see this session, or this sees them.
    await tx.$executeRaw`select 1 from person where id = ${personId}::uuid for share`;
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) throw notFound();
    if (person.deactivatedAt) throw new DomainError("forbidden", "forbidden");
    const belongs = await tx.membership.count({
      where: { personId, leftAt: null, organisation: { deactivatedAt: null } },
    });
    if (belongs === 0 && !(await acceptInvitation(tx, person.email, at)))
      throw new DomainError("forbidden", "forbidden");
    await tx.session.deleteMany({ where: { personId, expiresAt: { lte: at } } });
    const row = await tx.session.create({ data: { id: uuidv7(), ...session, createdAt: at, updatedAt: at } });
    await record(tx, { type: "session.started", at, actorId: personId, personId, data: { sessionIds: [row.id] } });
    return row;
  });
}

/** Ends the sessions of a person, all of them or those chosen; their sockets close when they hear of it. */
export async function endSessions(tx: Transaction, who: SessionsOf): Promise<void> {
  const { personId, at, actorId, where } = who;
  const chosen = { ...where, personId };
  const ended = await tx.session.findMany({ where: chosen, select: { id: true } });
  if (ended.length === 0) return;
  const sessionIds = ended.map(({ id }) => id);
  await tx.session.deleteMany({ where: { id: { in: sessionIds } } });
  await record(tx, { type: "session.ended", at, actorId, personId, data: { sessionIds } });
}

type SessionsOf = { personId: string; actorId: string; at: Date; where?: { id: string | { not: string } } };

const own = ({ actor, now }: MemberContext) => ({ personId: actor.personId, actorId: actor.personId, at: now() });

/** Ends one of the actor's own sessions. Throws `not_found`. */
export function endSession(context: MemberContext, sessionId: string): Promise<void> {
  return transact(context, async (tx) => {
    const found = await tx.session.count({ where: { id: sessionId, personId: context.actor.personId } });
    if (found === 0) throw notFound();
    await endSessions(tx, { ...own(context), where: { id: sessionId } });
  });
}

/** Signs the actor out everywhere but here. */
export function endOtherSessions(context: MemberContext): Promise<void> {
  return transact(context, (tx) =>
    endSessions(tx, { ...own(context), where: { id: { not: context.actor.sessionId } } }),
  );
}

/** Ends the session that asks. */
export function signOut(context: MemberContext): Promise<void> {
  return transact(context, (tx) => endSessions(tx, { ...own(context), where: { id: context.actor.sessionId } }));
}

/** Remembers that a session was used. */
export async function touchSession(db: Database, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { updatedAt: at } });
}

/** Forgets sessions, codes and counts of tries that are over. */
export async function forgetExpired(db: Database, at: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: at } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: at } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: at.getTime() } } });
}
