import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { LinkedThread, QuestionRef, Support, ThreadQuestion } from "@samrad/contracts/questions";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { canCoordinate } from "../questions/policy.ts";
import { organisationRef, spaceRef } from "../names/view.ts";
import * as policy from "./policy.ts";

/** A thread `t` beside a link `qt`, with space `s`, author `a`, organisation `o` and linker `b`. */
export const linkedThreadColumns = Prisma.sql`t.id, t.title, t.lang, t.status, t.post_count, t.last_post_at, t.author_id,
  ${spaceRef} as space, ${organisationRef} as organisation,
  jsonb_build_object('id', a.id, 'name', a.name) as author, jsonb_build_object('id', b.id, 'name', b.name) as linked_by,
  qt.linked_at, qt.different_at, qt.difference`;

export const linkedThreadJoins = Prisma.sql`join thread t on t.id = qt.thread_id
  join space s on s.id = t.space_id
  join person a on a.id = t.author_id
  join organisation o on o.id = t.organisation_id
  join person b on b.id = qt.linked_by_id`;

export type LinkedThreadRow = Pick<LinkedThread, "id" | "title" | "lang" | "status" | "space" | "difference"> & {
  organisation: OrganisationRef;
  author: PersonRef;
  author_id: string;
  linked_by: PersonRef;
  post_count: number;
  last_post_at: Date;
  linked_at: Date;
  different_at: Date | null;
};

export function toLinkedThread(row: LinkedThreadRow, actor: Actor): LinkedThread {
  const { author_id, post_count, last_post_at, linked_by, linked_at, different_at, difference, ...thread } = row;
  const told = policy.canReadDifference(actor, { threadAuthorId: author_id, differentAt: different_at });
  return {
    ...thread,
    postCount: post_count,
    lastPostAt: last_post_at.toISOString(),
    linkedBy: linked_by,
    linkedAt: linked_at.toISOString(),
    differentAt: told ? (different_at?.toISOString() ?? null) : null,
    difference: told ? difference : "",
  };
}

export type ThreadQuestionRow = {
  ref: QuestionRef;
  support: Support | null;
  different_at: Date | null;
  thread_author_id: string;
};

export function toThreadQuestion(row: ThreadQuestionRow, actor: Actor): ThreadQuestion {
  const link = { threadAuthorId: row.thread_author_id, differentAt: row.different_at };
  const told = policy.canReadDifference(actor, link);
  return {
    ...row.ref,
    support: row.support,
    differentAt: told ? (row.different_at?.toISOString() ?? null) : null,
    abilities: { unlink: canCoordinate(actor), differ: policy.canDiffer(actor, link) },
  };
}
