import {
  type Database,
  Prisma,
  type Reader,
  type SqlReader,
  type SqlTransaction,
  type Transaction,
} from "@samrad/db/client";
import { DomainError } from "@samrad/contracts/errors";
import type { Actor, Member } from "./actor.ts";

/** What every domain function is given: the database, who asks, and what time it is. */
export type Context = { db: Database; actor: Actor; now: () => Date; claim?: never };

/** A context whose actor is known to have a session. */
export type MemberContext = Context & { actor: Member };

/** What a read needs: it may run inside a transaction too. */
export type ReadContext = { db: Reader; actor: Actor; claim?: never };

/** What a read needs that is SQL alone. */
export type SqlReadContext = { db: SqlReader; actor: Actor };

/** A read for whom it was a moment ago. It gives nothing unless the claim is true in the statement that reads. */
export type ClaimingContext = { db: Reader; actor: Actor; claim: Prisma.Sql };

/** The condition under which the actor is who it seems. */
export const claimOf = ({ claim }: ReadContext | ClaimingContext): Prisma.Sql => claim ?? Prisma.sql`true`;

/** A write as whom it was a moment ago: nothing of it is committed unless the claim is true. For `transactDirectly` alone. */
export type ClaimingMember = Omit<MemberContext, "claim"> & { claim: Prisma.Sql };

/** Runs the work in one transaction, committed when it returns and undone when it throws. */
export function transact<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return context.db.$transaction(work);
}

type SqlWork<T> = (tx: SqlTransaction) => Promise<T>;

/** The work, and beside it whether the claim is true: that is known before anything is committed. */
const holding =
  <T>(claim: Prisma.Sql, work: SqlWork<T>): SqlWork<T> =>
  async (tx) => {
    const [checked, done] = await Promise.allSettled([
      tx.$queryRaw<{ holds: boolean }[]>`select ${claim} as holds`,
      work(tx),
    ]);
    if (checked.status === "rejected") throw checked.reason;
    if (!checked.value[0]?.holds) throw new DomainError("unauthenticated", "unauthenticated");
    if (done.status === "rejected") throw done.reason;
    return done.value;
  };

/**
 * As `transact`, for work that is SQL alone: it takes a fraction of the processor. What is read once it is committed is
 * asked for together with the commit. Throws `unauthenticated` when the actor is not who it seemed.
 */
export function transactDirectly<T, Answer>(
  { db, claim }: MemberContext | ClaimingMember,
  work: SqlWork<T>,
  read: (db: SqlReader, done: T) => Promise<Answer>,
): Promise<Answer> {
  return db.$transactDirectly(claim ? holding(claim, work) : work, read);
}

/**
 * Runs statements that need nothing of each other in one: each sees what was there before all of them. Where it can, a
 * transaction goes on before that is done, and fails if it fails.
 */
export async function runTogether(tx: SqlTransaction, statements: readonly Prisma.Sql[]): Promise<void> {
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part${index}`)} as (${statement})`);
  const together = Prisma.sql`with ${Prisma.join(parts)} select 1`;
  if (tx.$send) tx.$send(together);
  else await tx.$executeRaw(together);
}

/** Until the transaction ends, nobody else holds the lock of this name: those who want it wait in line. */
export async function holdLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** As `holdLock`, together with others who share it: whoever holds it alone waits for them, and they for that one. */
export async function shareLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`;
}
