import { Prisma } from "@samrad/db/client";
import { isOneOf } from "@samrad/db/is-one-of";
import { claimOf, type ClaimingContext, type ReadContext } from "../context.ts";
import { findNames, type NameMemory, namesVersion } from "../names/queries.ts";
import { visibleToSql } from "../spaces/policy.ts";
import {
  headColumns,
  type HeadRow,
  namedIn,
  type NamedHead,
  type ThreadHead,
  toNamedHead,
  toThreadHead,
} from "./view.ts";

/** Changes with whatever all readers of the thread `t` see of it and of its posts: its row is touched with each of them (triggers). */
export const versionOf = Prisma.sql`concat_ws('.', t.xmin, ${namesVersion})`;

/** A thread in the version in which the actor was shown to be allowed to read it. */
export type ThreadVersion = { id: string; version: string };

/** A head, and what it names once somebody has looked that up: the version is that of the names too. */
export type RememberedHead = { readonly version: string; readonly head: ThreadHead; named?: NamedHead };

/** The heads that a process remembers, by the ids of the threads. */
export type HeadMemory = {
  get(threadId: string): RememberedHead | undefined;
  set(threadId: string, remembered: RememberedHead): unknown;
};

type FoundHeads = {
  heads: Map<string, RememberedHead>;
  /** Whether each is there, in the version that was asked for. */
  same: boolean;
};

type Row = HeadRow & { version: string };

/**
 * The heads of threads, from memory as far as it holds these versions. What is read is read by the rights of the actor
 * once more: between the two reads the thread may have moved to where the actor may not go.
 */
export async function findHeads(
  context: ReadContext | ClaimingContext,
  threads: readonly ThreadVersion[],
  memory?: HeadMemory,
): Promise<FoundHeads> {
  const heads = new Map<string, RememberedHead>();
  const missing: ThreadVersion[] = [];
  for (const thread of threads) {
    const remembered = memory?.get(thread.id);
    if (remembered?.version === thread.version) heads.set(thread.id, remembered);
    else missing.push(thread);
  }
  if (missing.length === 0) return { heads, same: true };
  const found = new Map((await selectHeads(context, missing)).map((row) => [row.id, row]));
  for (const [id, row] of found) {
    const read: RememberedHead = { version: row.version, head: toThreadHead(row) };
    heads.set(id, read);
    memory?.set(id, read);
  }
  return { heads, same: missing.every(({ id, version }) => found.get(id)?.version === version) };
}

/** Looks up what heads name, as far as that was not done before. They are of one version of the names. */
export async function nameHeads(
  { db }: Pick<ReadContext, "db">,
  { heads, version }: { heads: Iterable<RememberedHead>; version: string },
  memory?: NameMemory,
): Promise<void> {
  const unnamed = [...heads].filter(({ named }) => !named);
  if (unnamed.length === 0) return;
  const names = await findNames(db, { version, named: namedIn(unnamed.map(({ head }) => head)) }, memory);
  for (const remembered of unnamed) remembered.named = toNamedHead(remembered.head, names);
}

function selectHeads(context: ReadContext | ClaimingContext, threads: readonly ThreadVersion[]): Promise<Row[]> {
  const ids = threads.map(({ id }) => id);
  return context.db.$queryRaw<Row[]>`
    select ${headColumns}, ${versionOf} as version from thread t join space s on s.id = t.space_id
    where ${isOneOf(Prisma.sql`t.id`, ids, "uuid")} and ${visibleToSql(context.actor)} and ${claimOf(context)}`;
}
