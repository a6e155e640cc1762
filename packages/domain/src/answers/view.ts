import type {
  AnswerState,
  AnswerTextView,
  AnswerVersionView,
  AnswerView,
  Position,
  QuestionStanding,
  Standing,
} from "@samrad/contracts/answers";
import type { CitationSpan } from "@samrad/contracts/citations";
import { byCountry } from "@samrad/contracts/countries";
import type { Document } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import { Prisma } from "@samrad/db/client";
import { anonymous } from "../actor.ts";
import { citationsOf, toCitationSpans } from "../citations/view.ts";
import { visibleToSql } from "../questions/policy.ts";

/** An answer holds through its last day, by the clock of the network's first countries. */
const today = Prisma.sql`(now() at time zone 'Europe/Stockholm')::date`;

/** The version of the common text of the question `q`; 0 for none. */
export const textVersion = Prisma.sql`(select coalesce(max(x.version), 0) from answer_text x where x.question_id = q.id)`;

/** How the answer `a` to the question `q` stands. */
export const answerState = Prisma.sql`case
  when a.expires_on < ${today} then 'expired'
  when a.text_version < ${textVersion} then 'to_confirm'
  else 'current' end`;

const signer = Prisma.sql`jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title)`;

/** What is shown of a version: of an answer or of what it was before, under the alias `a`, with its signatory `p`. */
export const versionColumns = Prisma.sql`a.version, a.position, a.lang, a.document, a.text_version, a.given_at,
  a.expires_on::text as expires_on, ${signer} as given_by`;

/** What the answer `a` waits for since law that it cites has changed: to be checked, or to be revised. */
const lawStanding = Prisma.sql`(select case
    when bool_or(k.decision is null) then 'to_check'
    when bool_or(k.decision = 'changed' and k.decided_at >= a.given_at) then 'affected' end
  from law_check k where k.source_kind = 'answer' and k.source_id = a.id)`;

export const answerColumns = Prisma.sql`a.id, ${versionColumns}, ${answerState} as state, ${lawStanding} as law_changed,
  ${citationsOf(Prisma.sql`'answer'`, Prisma.sql`a.id`)} as citations`;

export type VersionRow = {
  version: number;
  position: Position;
  lang: TextLanguage;
  document: Document | null;
  text_version: number;
  given_at: Date;
  given_by: PersonRef & { title: string };
  expires_on: string | null;
};

export type AnswerRow = VersionRow & {
  id: string;
  organisation: OrganisationRef;
  state: AnswerState;
  citations: CitationSpan[] | null;
  law_changed: AnswerView["lawChanged"];
};

export function toVersionView(row: VersionRow): AnswerVersionView {
  return {
    version: row.version,
    position: row.position,
    lang: row.lang,
    document: row.document,
    textVersion: row.text_version,
    givenAt: row.given_at.toISOString(),
    givenBy: row.given_by,
    expiresOn: row.expires_on,
  };
}

export function toAnswerView(row: AnswerRow): AnswerView {
  const { id, organisation, state, law_changed: lawChanged } = row;
  return { ...toVersionView(row), id, organisation, state, lawChanged, citations: toCitationSpans(row.citations) };
}

export type TextRow = Omit<AnswerTextView, "writtenAt" | "writtenBy"> & { written_at: Date; written_by: PersonRef };

export function toTextView({ written_at, written_by, ...row }: TextRow): AnswerTextView {
  return { ...row, writtenBy: written_by, writtenAt: written_at.toISOString() };
}

/** Where one authority stands, as a badge sums it up. */
export type Cell = { country: string; position: Position | null; state: AnswerState | null };

/** JSON of the cells of the question `q`: all authorities that may answer, and those that have. */
export const cellsOfQuestion = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('country', o.country, 'position', a.position,
    'state', case when a.id is not null then ${answerState} end)), '[]'::jsonb)
  from organisation o left join answer a on a.organisation_id = o.id and a.question_id = q.id
  where o.kind = 'authority' and (o.deactivated_at is null or a.id is not null))`;

/** Whether there is anything that authorities are asked about, or have said, of the question `q`. */
export const isAnswerable = Prisma.sql`(exists (select 1 from answer a where a.question_id = q.id)
  or exists (select 1 from answer_text x where x.question_id = q.id))`;

/** Whether the question `q` has a page of the public site: anybody may read it, and somebody has answered it. */
export const isPublished = Prisma.sql`(${visibleToSql(anonymous)} and q.merged_into_id is null
  and exists (select 1 from answer a where a.question_id = q.id))`;

export type StandingRow = { questionId: string; number: number; cells: Cell[] };

const saying: readonly Position[] = ["agrees", "agrees_with_reservation", "dissents"];
const sayingNothing: readonly Position[] = ["no_position", "outside_remit"];

/** What the authorities of one country come to. Who says something counts before who does not. */
function standingOf(cells: readonly Cell[]): Standing {
  const current = cells.flatMap(({ state, position }) => (state === "current" && position ? [position] : []));
  const said = new Set(current.filter((position) => saying.includes(position)));
  if (said.size > 1) return "divided";
  const [only = sayingNothing.find((position) => current.includes(position))] = said;
  if (only) return only;
  if (cells.some(({ state }) => state === "to_confirm")) return "to_confirm";
  return cells.some(({ state }) => state === "expired") ? "expired" : "open";
}

export function toStanding({ questionId, number, cells }: StandingRow): QuestionStanding {
  const countries = [...new Set(cells.map(({ country }) => country))].toSorted(byCountry);
  return {
    questionId,
    number,
    countries: countries.map((country) => ({
      country,
      standing: standingOf(cells.filter((cell) => cell.country === country)),
    })),
  };
}
