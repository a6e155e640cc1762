import {
  type Database,
  Prisma,
  type Reader,
  type Rows,
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
export const claimOf = ({ claim }: ReadContext | ClaimingContext | ClaimingMember): Prisma.Sql =>
  claim ?? Prisma.sql`true`;

/** A write as whom it was a moment ago: nothing of it is committed unless the claim is true. For `transactDirectly` alone. */
export type ClaimingMember = Omit<MemberContext, "claim"> & { claim: Prisma.Sql };

/** Runs the work in one transaction, committed when it returns and undone when it throws. */
export function transact<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return context.db.$transaction(work);
}

/** What work has found out of its actor in the first statement that it asked. */
export type Checked = { holds: boolean };

type CheckedWork<T> = (tx: SqlTransaction, claim: Prisma.Sql) => Promise<T>;

/**
 * As `transact`, for work that is SQL alone: it takes a fraction of the processor. The work asks along with what it reads
 * first whether the claim holds. What is read once it is committed is asked for together with the commit. Throws
 * `unauthenticated`, and commits nothing, when the actor is not who it seemed.
 */
export function transactDirectly<T extends Checked, Answer>(
  context: MemberContext | ClaimingMember,
  work: CheckedWork<T>,
  read: (db: SqlReader, done: T) => Promise<Answer>,
): Promise<Answer> {
  const holding = async (tx: SqlTransaction) => {
    const done = await work(tx, claimOf(context));
    if (!done.holds) throw new DomainError("unauthenticated", "unauthenticated");
    return done;
  };
  return context.db.$transactDirectly(holding, read);
}

/**
 * Runs statements that need nothing of each other in one: each sees what was there before all of them. The `answer` is
 * read from what they return, as `part0`, `part1` and so on. Where it can, a transaction goes on before that is done, and
 * fails if it fails.
 */
export async function runTogether<Row>(
  tx: SqlTransaction,
  statements: readonly Prisma.Sql[],
  answer: Prisma.Sql,
): Promise<Rows<Row>> {
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part${index}`)} as (${statement})`);
  const together = Prisma.sql`with ${Prisma.join(parts)} ${answer}`;
  if (tx.$send) return tx.$send<Row>(together);
  const rows = await tx.$queryRaw<Row[]>(together);
  return { rows: Promise.resolve(rows) };
}

/** Until the transaction ends, nobody else holds the lock of this name: those who want it wait in line. */
export async function holdLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** As `holdLock`, together with others who share it: whoever holds it alone waits for them, and they for that one. */
export async function shareLock(tx: Transaction, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`;
}
