import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { SpaceRef } from "@samrad/contracts/spaces";
import type { TriageDecision, WaitingThread } from "@samrad/contracts/workbench";
import { Prisma } from "@samrad/db/client";
import { organisationRef, spaceRef } from "../names/view.ts";

/** What the workbench shows of a thread `t`, with `s`, `o` and what was decided, `tr`, by `d`. */
export const waitingColumns = Prisma.sql`t.id, t.title, t.lang, t.post_count, t.created_at, t.last_post_at,
  ${spaceRef} as space, ${organisationRef} as organisation, tr.decision, tr.decided_at, tr.until,
  case when d.id is not null then jsonb_build_object('id', d.id, 'name', d.name) end as decided_by`;

export const waitingJoins = Prisma.sql`
  join space s on s.id = t.space_id
  join organisation o on o.id = t.organisation_id
  left join thread_triage tr on tr.thread_id = t.id
  left join person d on d.id = tr.decided_by_id`;

export type WaitingRow = {
  id: string;
  title: string;
  lang: TextLanguage;
  post_count: number;
  created_at: Date;
  last_post_at: Date;
  space: SpaceRef;
  organisation: OrganisationRef;
  decision: TriageDecision | null;
  decided_at: Date | null;
  decided_by: PersonRef | null;
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
