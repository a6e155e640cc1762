import {
  isWithheldId,
  participantId,
  toParticipant,
  withheldLabel,
  withheldOrganisationId,
} from "@samrad/contracts/chatham-house";
import {
  childrenOf,
  type Document,
  type DocumentNode,
  documentText,
  type MentionNode,
} from "@samrad/contracts/document";
import type { PersonRef, Writer } from "@samrad/contracts/people";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { organisationRef } from "../names/view.ts";

const idOf = (actor: Actor) => (actor.kind === "member" ? actor.personId : null);

/** JSON of the number by which the thread `t` tells of a person. */
const participantRef = (person: Prisma.Sql) => Prisma.sql`(
  select jsonb_build_object('id', ${participantId(0).slice(0, -12)}::text || lpad(to_hex(coalesce(given.number, 0)), 12, '0'),
    'name', null, 'participant', coalesce(given.number, 0))
  from (select max(known.number) as number from pseudonym known where known.thread_id = t.id and known.person_id = ${person}) given)`;

const nobodyRef = Prisma.sql`jsonb_build_object('id', ${participantId(0)}::text, 'name', null, 'participant', 0)`;

type Signed = {
  /** Whether names are withheld, as the policy says. */
  withheld: Prisma.Sql;
  /** The id of the person. */
  person: Prisma.Sql;
};

/** Whether just this name is withheld: one's own never is. */
const isWithheld = (actor: Actor, { withheld, person }: Signed) =>
  Prisma.sql`(${withheld} and ${person} is distinct from ${idOf(actor)}::uuid)`;

const namedRef = (person: Prisma.Sql) =>
  Prisma.sql`(select jsonb_build_object('id', somebody.id, 'name', somebody.name) from person somebody where somebody.id = ${person})`;

/** JSON of a `Writer` in the thread `t`, as the actor may know of them; null where there is nobody. */
export const writerRef = (actor: Actor, signed: Signed): Prisma.Sql => Prisma.sql`case
  when ${signed.person} is null then null
  when ${isWithheld(actor, signed)} then ${participantRef(signed.person)} else ${namedRef(signed.person)} end`;

/** As `writerRef`, for what somebody did to a thread and not in it: without a number, which would tell who it is. */
export const doerRef = (actor: Actor, signed: Signed): Prisma.Sql => Prisma.sql`case
  when ${signed.person} is null then null
  when ${isWithheld(actor, signed)} then ${nobodyRef} else ${namedRef(signed.person)} end`;

/** JSON of the organisation `o` that somebody spoke for; null where it is withheld. */
export const affiliationRef = (actor: Actor, signed: Signed): Prisma.Sql =>
  Prisma.sql`case when ${isWithheld(actor, signed)} then null else ${organisationRef} end`;

/** A column that says who it was, for filters and counts: nothing where that is withheld, so that nothing can be learnt. */
export const knownSql = (actor: Actor, signed: Signed, column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`case when ${isWithheld(actor, signed)} then null else ${column} end`;

/** The number by which the thread `t` tells of somebody whose name is withheld from the actor; null where it is not. */
export const numberSql = (actor: Actor, signed: Signed): Prisma.Sql => Prisma.sql`
  case when ${signed.person} is not null and ${isWithheld(actor, signed)} then (
    select coalesce(max(known.number), 0) from pseudonym known where known.thread_id = t.id and known.person_id = ${signed.person}) end`;

/** The numbers of a thread under the rule, by the ids of people. Whoever is missing has none. */
export type Numbers = Readonly<Record<string, number>>;

/** JSON of the numbers of the thread `t`; null where nothing of it is under the rule. */
export const numbersOf = (underRule: Prisma.Sql): Prisma.Sql => Prisma.sql`case when ${underRule} then coalesce((
  select jsonb_object_agg(known.person_id, known.number) from pseudonym known where known.thread_id = t.id), '{}'::jsonb) end`;

/** Who reads: nobody's names are withheld from an auditor who has said why. */
export type Reader = { actor: Actor; revealed: boolean };

/** The numbers that stand instead of names for this reader; null where names are shown. */
export const numbersFor = (numbers: Numbers | null, reader: Reader): Numbers | null =>
  reader.revealed ? null : numbers;

/** Somebody as the reader may know of them. */
export function toWriter(person: PersonRef, numbers: Numbers | null, { actor }: Reader): Writer {
  return numbers === null || person.id === idOf(actor) ? person : toParticipant(numbers[person.id] ?? 0);
}

function withholdMention(attrs: MentionNode["attrs"], numbers: Numbers): MentionNode["attrs"] {
  const { kind, id } = attrs;
  if (isWithheldId(id)) return attrs;
  const withheld = kind === "organisation" ? withheldOrganisationId : participantId(numbers[id] ?? 0);
  return { kind, id: withheld, label: withheldLabel };
}

type Withholding = {
  /** Instead of the names in the text; null where they are shown. */
  numbers: Numbers | null;
  /** Instead of those in what is quoted, by the post that it is from. */
  quoted: (postId: string) => Numbers | null;
};

function withhold<T extends DocumentNode>(node: T, withholding: Withholding): T {
  const { numbers, quoted } = withholding;
  if (node.type === "mention") return numbers ? { ...node, attrs: withholdMention(node.attrs, numbers) } : node;
  const inner = node.type === "quote" ? { quoted, numbers: quoted(node.attrs.postId) ?? numbers } : withholding;
  const before = childrenOf(node);
  const content = before.map((child) => withhold(child, inner));
  return content.every((child, index) => child === before[index]) ? node : { ...node, content };
}

/** The document without the names that its mentions give away. The same document when there are none. */
export function withholdNames(document: Document, withholding: Withholding): Document {
  return withhold(document, withholding);
}

const noNumbers: Numbers = {};

/** What a document says to whoever may know no names: what is searched, and what excerpts are made of. */
export function textWithoutNames(
  document: Document,
  { underRule, quotedUnderRule }: { underRule: boolean; quotedUnderRule: ReadonlySet<string> },
): string {
  if (!underRule && quotedUnderRule.size === 0) return documentText(document);
  const quoted = (postId: string) => (quotedUnderRule.has(postId) ? noNumbers : null);
  return documentText(withholdNames(document, { numbers: underRule ? noNumbers : null, quoted }));
}

/** The ending of a file's name, by what it is: endings too may be names. */
const endings: Record<string, string> = {
  "application/pdf": ".pdf",
  "application/rtf": ".rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/vnd.oasis.opendocument.spreadsheet": ".ods",
  "application/vnd.oasis.opendocument.presentation": ".odp",
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/gif": ".gif",
  "image/webp": ".webp",
  "text/plain": ".txt",
  "text/csv": ".csv",
  "text/markdown": ".md",
};

/** What a file is called whose own name is withheld: people put theirs into it. */
export const fileNameWithoutNames = (place: number, mediaType: string): string =>
  `attachment-${place}${endings[mediaType] ?? ""}`;
