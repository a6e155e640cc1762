import type { Database, Reader, Transaction } from "@samrad/db/client";
import type { Actor, Member } from "./actor.ts";

/** What every domain function is given: the database, who asks, and what time it is. */
export type Context = { db: Database; actor: Actor; now: () => Date };

/** A context whose actor is known to have a session. */
export type MemberContext = Context & { actor: Member };

/** What a read needs: it may run inside a transaction too. */
export type ReadContext = { db: Reader; actor: Actor };

/** Runs the work in one transaction, committed when it returns and undone when it throws. */
export function transact<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return context.db.$transaction(work);
}

/** Until the transaction ends, nobody else holds the lock of this name: those who want it wait in line. */
export async function holdLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** As `holdLock`, together with others who share it: whoever holds it alone waits for them, and they for that one. */
export async function shareLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`;
}
