import type { CitationSpan } from "@samrad/contracts/citations";
import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import { organisationsPerRow, type ThreadStatus, type ThreadSummary, type ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import { threadUnderRuleSql } from "../chatham-house/policy.ts";
import { type Numbers, numbersOf } from "../chatham-house/view.ts";
import { citationsOf, toCitationSpans } from "../citations/view.ts";
import type { Named, Names } from "../names/queries.ts";

/** What was said to have come of a thread, by the id of who said it. */
export type Outcome = { document: Document; lang: TextLanguage; at: string; byId: string; citations: CitationSpan[] };

/**
 * What a thread itself says to all who may read it, by the ids of what it names. Nothing in it is one reader's own; what
 * depends on who reads is added to it at each read.
 */
export type ThreadHead = {
  readonly id: string;
  readonly spaceId: string;
  readonly authorId: string;
  readonly organisationId: string;
  readonly lastAuthorId: string;
  readonly organisationIds: readonly string[];
  readonly conceptIds: readonly string[];
  readonly title: string;
  readonly lang: TextLanguage;
  readonly status: ThreadStatus;
  readonly lockedAt: string | null;
  readonly pinnedAt: string | null;
  readonly postCount: number;
  readonly createdAt: string;
  readonly lastPostAt: string;
  readonly outcome: Outcome | null;
  /** Whether the Chatham House rule is set for it, and for its space. */
  readonly chathamHouse: boolean;
  readonly spaceChathamHouse: boolean;
  /** What stands instead of names for who may not know them; null where everybody may. */
  readonly numbers: Numbers | null;
  /** Whether it asks recurring questions: who may read these, and how they stand, is another matter. */
  readonly asksQuestions: boolean;
};

/** The columns of the head of the thread `t` in the space `s`. */
export const headColumns = Prisma.sql`t.id, t.title, t.lang, t.status::text as status, t.locked_at, t.pinned_at, t.post_count,
  t.created_at, t.last_post_at, t.space_id, t.author_id, t.organisation_id, t.last_author_id, t.organisation_ids, t.outcome,
  t.outcome_lang, t.resolved_at, t.resolved_by_id, t.chatham_house, s.chatham_house as space_chatham_house,
  ${numbersOf(threadUnderRuleSql)} as numbers,
  case when t.outcome is not null then ${citationsOf(Prisma.sql`'outcome'`, Prisma.sql`t.id`)} end as outcome_citations,
  array(select tc.concept_id from thread_concept tc where tc.thread_id = t.id order by tc.tagged_at, tc.concept_id) as concept_ids,
  exists (select 1 from question_thread qt where qt.thread_id = t.id) as asks_questions`;

export type HeadRow = {
  id: string;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  locked_at: Date | null;
  pinned_at: Date | null;
  post_count: number;
  created_at: Date;
  last_post_at: Date;
  space_id: string;
  author_id: string;
  organisation_id: string;
  last_author_id: string;
  organisation_ids: string[];
  outcome: Document | null;
  outcome_lang: TextLanguage | null;
  resolved_at: Date | null;
  resolved_by_id: string | null;
  chatham_house: boolean;
  space_chatham_house: boolean;
  numbers: Numbers | null;
  outcome_citations: CitationSpan[] | null;
  concept_ids: string[];
  asks_questions: boolean;
};

function toOutcome(row: HeadRow): Outcome | null {
  const { outcome: document, outcome_lang: lang, resolved_by_id: byId, resolved_at: at } = row;
  if (!document || !lang || !byId || !at) return null;
  return { document, lang, byId, at: at.toISOString(), citations: toCitationSpans(row.outcome_citations) };
}

export const toThreadHead = (row: HeadRow): ThreadHead => ({
  id: row.id,
  spaceId: row.space_id,
  authorId: row.author_id,
  organisationId: row.organisation_id,
  lastAuthorId: row.last_author_id,
  organisationIds: row.organisation_ids,
  conceptIds: row.concept_ids,
  title: row.title,
  lang: row.lang,
  status: row.status,
  lockedAt: row.locked_at?.toISOString() ?? null,
  pinnedAt: row.pinned_at?.toISOString() ?? null,
  postCount: row.post_count,
  createdAt: row.created_at.toISOString(),
  lastPostAt: row.last_post_at.toISOString(),
  outcome: toOutcome(row),
  chathamHouse: row.chatham_house,
  spaceChathamHouse: row.space_chatham_house,
  numbers: row.numbers,
  asksQuestions: row.asks_questions,
});

/** Everything that heads name. */
export const namedIn = (heads: readonly ThreadHead[]): Named => ({
  spaces: heads.map(({ spaceId }) => spaceId),
  people: heads.flatMap(({ authorId, lastAuthorId, outcome }) => [authorId, lastAuthorId, outcome?.byId ?? authorId]),
  organisations: heads.flatMap(({ organisationId, organisationIds }) => [organisationId, ...organisationIds]),
  concepts: heads.flatMap(({ conceptIds }) => conceptIds),
});

/** What of a row of a list is the same for all who may read the thread and know its names. */
export type SharedSummary = Readonly<
  Omit<ThreadSummary, "standings" | "unread" | "isNew" | "follow" | "author" | "lastAuthor"> & {
    author: PersonRef;
    lastAuthor: PersonRef;
  }
>;

const nameOrganisations = ({ organisationIds }: ThreadHead, names: Names): OrganisationRef[] =>
  organisationIds.flatMap((id) => names.organisations.get(id) ?? []);

type NamedOutcome = Omit<NonNullable<ThreadView["outcome"]>, "by"> & { by: PersonRef };

/** A head with the names of what it names, also of those that are withheld from some readers. */
export type NamedHead = {
  summary: SharedSummary;
  organisation: OrganisationRef;
  /** All who take part; a row of a list names the first of them. */
  organisations: readonly OrganisationRef[];
  outcome: NamedOutcome | null;
};

function toSummary(head: ThreadHead, names: Names): SharedSummary {
  const organisations = nameOrganisations(head, names);
  return {
    id: head.id,
    space: names.spaces.get(head.spaceId)!,
    title: head.title,
    lang: head.lang,
    status: head.status,
    locked: head.lockedAt !== null,
    pinned: head.pinnedAt !== null,
    author: names.people.get(head.authorId)!,
    lastAuthor: names.people.get(head.lastAuthorId)!,
    organisations: organisations.slice(0, organisationsPerRow),
    organisationCount: organisations.length,
    underRule: head.numbers !== null,
    concepts: head.conceptIds.flatMap((id) => names.concepts.get(id) ?? []),
    postCount: head.postCount,
    createdAt: head.createdAt,
    lastPostAt: head.lastPostAt,
  };
}

function nameOutcome({ outcome }: ThreadHead, names: Names): NamedOutcome | null {
  const by = names.people.get(outcome?.byId ?? "");
  if (!outcome || !by) return null;
  const { document, lang, at, citations } = outcome;
  return { document, lang, by, at, citations };
}

export const toNamedHead = (head: ThreadHead, names: Names): NamedHead => ({
  summary: toSummary(head, names),
  organisation: names.organisations.get(head.organisationId)!,
  organisations: nameOrganisations(head, names),
  outcome: nameOutcome(head, names),
});
