import type { LocalisedText } from "@samrad/contracts/languages";
import type { SpaceRecord, SpaceView, SpaceVisibility } from "@samrad/contracts/spaces";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import * as policy from "./policy.ts";

/** What is shown of a space; `s` is the alias. */
export const spaceColumns = Prisma.sql`s.id, s.slug, s.name, s.visibility, s.chatham_house as "chathamHouse", s.description, s.archived_at,
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
    from space_organisation so join organisation o on o.id = so.organisation_id where so.space_id = s.id) as organisations`;

export type SpaceRow = {
  id: string;
  slug: string;
  name: LocalisedText;
  visibility: SpaceVisibility;
  chathamHouse: boolean;
  description: LocalisedText;
  archived_at: Date | null;
  organisations: { id: string; name: string }[];
};

export type CountedSpaceRow = SpaceRow & { thread_count: number; unread_threads: number };

export function toSpaceRecord(row: SpaceRow): SpaceRecord {
  const { archived_at: archivedAt, ...rest } = row;
  return { ...rest, archived: archivedAt !== null };
}

export function toSpaceView(row: CountedSpaceRow, actor: Actor): SpaceView {
  const { thread_count: threadCount, unread_threads: unreadThreads, ...space } = row;
  const organisationIds = row.organisations.map(({ id }) => id);
  const facts = { visibility: row.visibility, organisationIds, archivedAt: row.archived_at };
  const abilities = {
    open: policy.canOpenThread(actor, facts),
    change: policy.canAdminister(actor),
    template: policy.canKeepTemplates(actor, facts),
    rule: policy.canRule(actor, facts),
  };
  return { ...toSpaceRecord(space), threadCount, unreadThreads, abilities };
}
