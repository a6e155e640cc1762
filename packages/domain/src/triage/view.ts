import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef, Writer } from "@samrad/contracts/people";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { TriageDecision, WaitingThread } from "@samrad/contracts/workbench";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { threadWithheldSql } from "../chatham-house/policy.ts";
import { affiliationRef, doerRef } from "../chatham-house/view.ts";
import { spaceRef } from "../names/view.ts";

/** Who opened the thread `t`, and whether that is withheld. */
export const askerOf = (actor: Actor) => ({ withheld: threadWithheldSql(actor), person: Prisma.sql`t.author_id` });

/** What the workbench shows of a thread `t`, with `s`, `o` and what was decided, `tr`. */
export const waitingColumns = (
  actor: Actor,
) => Prisma.sql`t.id, t.title, t.lang, t.post_count, t.created_at, t.last_post_at,
  ${spaceRef} as space, ${affiliationRef(actor, askerOf(actor))} as organisation, tr.decision, tr.decided_at, tr.until,
  ${doerRef(actor, { ...askerOf(actor), person: Prisma.sql`tr.decided_by_id` })} as decided_by`;

export const waitingJoins = Prisma.sql`
  join space s on s.id = t.space_id
  join organisation o on o.id = t.organisation_id
  left join thread_triage tr on tr.thread_id = t.id`;

export type WaitingRow = {
  id: string;
  title: string;
  lang: TextLanguage;
  post_count: number;
  created_at: Date;
  last_post_at: Date;
  space: SpaceRef;
  organisation: OrganisationRef | null;
  decision: TriageDecision | null;
  decided_at: Date | null;
  decided_by: Writer | null;
  until: Date | null;
};

export function toWaitingThread(row: WaitingRow): WaitingThread {
  const { decision, decided_at: at, decided_by: by, until } = row;
  return {
    id: row.id,
    title: row.title,
    lang: row.lang,
    space: row.space,
    organisation: row.organisation,
    postCount: row.post_count,
    createdAt: row.created_at.toISOString(),
    lastPostAt: row.last_post_at.toISOString(),
    decision:
      decision && at && by ? { kind: decision, by, at: at.toISOString(), until: until?.toISOString() ?? null } : null,
  };
}
