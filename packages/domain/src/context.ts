import {
  type Database,
  Prisma,
  type Reader,
  type Rows,
  type SqlReader,
  type SqlTransaction,
  type Transaction,
} from "@samrad/db/client";
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

type ClaimedWork<T> = (tx: SqlTransaction, claim: Prisma.Sql) => Promise<T>;

/**
 * As `transact`, for work that is SQL alone, and writes nothing unless the claim is true that it is given: it takes a
 * fraction of the processor. What is read once it is committed is asked for together with the commit.
 */
export function transactDirectly<T, Answer>(
  context: MemberContext | ClaimingMember,
  work: ClaimedWork<T>,
  read: (db: SqlReader, done: T) => Promise<Answer>,
): Promise<Answer> {
  return context.db.$transactDirectly((tx) => work(tx, claimOf(context)), read);
}

/**
 * Runs statements in one: each sees what was there before all of them, and by their names what those before it return.
 * So does the `answer`, which is read last. Where it can, a transaction goes on before that is done, and fails if it fails.
 */
export async function runTogether<Row>(
  tx: SqlTransaction,
  statements: Readonly<Record<string, Prisma.Sql>>,
  answer: Prisma.Sql,
): Promise<Rows<Row>> {
  const parts = Object.entries(statements).map(
    ([name, statement]) => Prisma.sql`${Prisma.raw(name)} as (${statement})`,
  );
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
