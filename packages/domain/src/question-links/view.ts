import type { OrganisationRef, Writer } from "@samrad/contracts/people";
import type { LinkedThread, QuestionRef, Support, ThreadQuestion } from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { affiliationRef, doerRef, writerRef } from "../chatham-house/view.ts";
import { canCoordinate } from "../questions/policy.ts";
import { spaceRef } from "../names/view.ts";
import * as policy from "./policy.ts";

const authorOf = (actor: Actor) => ({ withheld: threadWithheldSql(actor), person: Prisma.sql`t.author_id` });

/** A thread `t` beside a link `qt`, with space `s` and organisation `o`. */
export const linkedThreadColumns = (
  actor: Actor,
) => Prisma.sql`t.id, t.title, t.lang, t.status, t.post_count, t.last_post_at, t.author_id,
  ${spaceRef} as space, ${affiliationRef(actor, authorOf(actor))} as organisation,
  ${writerRef(actor, authorOf(actor))} as author,
  ${doerRef(actor, { ...authorOf(actor), person: Prisma.sql`qt.linked_by_id` })} as linked_by,
  qt.linked_at, qt.different_at, qt.difference_settled_at, qt.difference`;

export const linkedThreadJoins = Prisma.sql`join thread t on t.id = qt.thread_id
  join space s on s.id = t.space_id
  join organisation o on o.id = t.organisation_id`;

export type LinkedThreadRow = Pick<LinkedThread, "id" | "title" | "lang" | "status" | "space" | "difference"> & {
  organisation: OrganisationRef | null;
  author: Writer;
  author_id: string;
  linked_by: Writer;
  post_count: number;
  last_post_at: Date;
  linked_at: Date;
} & Difference;

type Difference = { different_at: Date | null; difference_settled_at: Date | null };

/** Since when an asker has waited for a decision about it. */
const openSince = ({ different_at, difference_settled_at }: Difference) =>
  difference_settled_at ? null : (different_at?.toISOString() ?? null);

export function toLinkedThread(row: LinkedThreadRow, actor: Actor): LinkedThread {
  const { author_id, post_count, last_post_at, linked_by, linked_at, difference, ...rest } = row;
  const { different_at, difference_settled_at: _settledAt, ...thread } = rest;
  const told = policy.canReadDifference(actor, { threadAuthorId: author_id, differentAt: different_at });
  return {
    ...thread,
    postCount: post_count,
    lastPostAt: last_post_at.toISOString(),
    linkedBy: linked_by,
    linkedAt: linked_at.toISOString(),
    differentAt: told ? openSince(row) : null,
    difference: told ? difference : "",
  };
}

export type ThreadQuestionRow = {
  ref: QuestionRef;
  support: Support | null;
  thread_author_id: string;
} & Difference;

export function toThreadQuestion(row: ThreadQuestionRow, actor: Actor): ThreadQuestion {
  const link = { threadAuthorId: row.thread_author_id, differentAt: row.different_at };
  const told = policy.canReadDifference(actor, link);
  return {
    ...row.ref,
    support: row.support,
    differentAt: told ? openSince(row) : null,
    abilities: { unlink: canCoordinate(actor), differ: policy.canDiffer(actor, link) },
  };
}
