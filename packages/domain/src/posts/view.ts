import { type Document, walk } from "@samrad/contracts/document";
import type { FlagReason } from "@samrad/contracts/flags";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { CitationSpan } from "@samrad/contracts/citations";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { RulingKind } from "@samrad/contracts/rulings";
import type { AttachmentView, PostView, QuoteSource, ReactionKind } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import { type Actor, anonymous, type Signature } from "../actor.ts";
import { postUnderRuleSql } from "../chatham-house/policy.ts";
import {
  fileNameWithoutNames,
  type Numbers,
  numbersFor,
  numbersOf,
  type Reader,
  toWriter,
  withholdNames,
} from "../chatham-house/view.ts";
import { carrySpans, toCitationSpans } from "../citations/view.ts";
import { join } from "../joined/view.ts";
import { closeQuotes } from "../quotes/policy.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { authorJson, organisationRef } from "../names/view.ts";
import * as policy from "./policy.ts";

const own = "id thread_id number lang document revision created_at edited_at withdrawn_at".split(" ");

/** What the row of a post has of what is shown of it. */
export const ownColumns = Prisma.raw(own.join(", "));

/** What is shown of a post; aliases: `p` post, `t` thread, `s` space, `a` author, `o` organisation. */
export const postColumns = Prisma.sql`${numbersOf(postUnderRuleSql)} as numbers, ${Prisma.raw(own.map((column) => `p.${column}`).join(", "))},
  case when p.hidden_by_id is not null then (
    select json_build_object('ground', ruling.ground, 'as', ruling.kind) from ruling where ruling.id = p.hidden_by_id) end as hidden,
  (select json_build_object('threadId', moved.thread_id, 'number', moved.number) from post moved where moved.id = p.moved_to_id) as moved_to,
  ${authorJson} as author, ${organisationRef} as organisation`;

/** What stands beside the posts of a `page`: looked up once for all of them. */
export const pageSurroundings = Prisma.sql`
  (select json_agg(json_build_object('post', x.post_id, 'kind', x.kind, 'person', json_build_object('id', x.person_id, 'name', rp.name)) order by x.created_at, x.person_id)
    from reaction x join person rp on rp.id = x.person_id where x.post_id in (select id from page)) as reactions,
  (select json_agg(json_build_object('post', f.post_id, 'id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'alt', f.alt) order by f.created_at, f.id)
    from attachment f where f.post_id in (select id from page)) as attachments,
  (select json_agg(json_build_object('post', c.source_id, 'start', c.start_at, 'end', c.end_at, 'key', c.key) order by c.start_at, c.origin desc, c.end_at)
    from citation c where c.source_kind = 'post' and c.source_id in (select id from page) and c.rejected_at is null) as citations`;

/** A row of JSON: times are text. */
export type PostRow = {
  id: string;
  thread_id: string;
  number: number;
  lang: TextLanguage;
  document: Document;
  revision: number;
  created_at: string;
  edited_at: string | null;
  withdrawn_at: string | null;
  moved_to: PostView["movedTo"];
  hidden: { ground: FlagReason; as: RulingKind } | null;
  author: Signature["author"];
  organisation: Signature["organisation"];
  /** Null where the Chatham House rule does not hold. */
  numbers: Numbers | null;
};

/** What the row of a post has of it, as `ownColumns`. */
export type OwnRow = Omit<PostRow, "moved_to" | "hidden" | "author" | "organisation" | "numbers">;

type OfPost<T> = T & { post: string };

export type PostPage = {
  rows: PostRow[];
  reactions: OfPost<{ kind: ReactionKind; person: PersonRef }>[] | null;
  attachments: OfPost<AttachmentView>[] | null;
  citations: OfPost<CitationSpan>[] | null;
};

/** The ids of the posts that a document quotes. */
export function quotedPosts(document: Document): string[] {
  const ids = new Set<string>();
  for (const node of walk(document)) if (node.type === "quote") ids.add(node.attrs.postId);
  return [...ids];
}

function groupReactions(rows: readonly { kind: ReactionKind; person: PersonRef }[]): NamedPost["reactions"] {
  const groups = new Map<ReactionKind, PersonRef[]>();
  for (const { kind, person } of rows) groups.set(kind, [...(groups.get(kind) ?? []), person]);
  return [...groups].map(([kind, people]) => ({ kind, people }));
}

function byPost<T>(rows: readonly OfPost<T>[] | null): (id: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const { post, ...row } of rows ?? []) groups.set(post, [...(groups.get(post) ?? []), row as unknown as T]);
  return (id) => groups.get(id) ?? [];
}

/** What stands beside each post of a page. */
export function surroundingsOf({ reactions, attachments, citations }: PostPage) {
  const [reactionsOf, attachmentsOf, citationsOf] = [byPost(reactions), byPost(attachments), byPost(citations)];
  return (id: string) => ({
    reactions: groupReactions(reactionsOf(id)),
    attachments: attachmentsOf(id),
    citations: toCitationSpans(citationsOf(id)),
  });
}

/** A quoted post by the names that it has, with the numbers that stand for them where the Chatham House rule holds. */
export type NamedSource = Omit<QuoteSource, "author" | "organisation"> & {
  author: PersonRef;
  organisation: OrganisationRef;
  numbers: Numbers | null;
};

/** What stands instead of names: in a text, and in what it quotes by the posts that this is from. */
export type Withholding = { numbers: Numbers | null; quoted: ReadonlyMap<string, Numbers> };

/** A post by the names that it has. */
type NamedPost = Readonly<
  Omit<PostView, "abilities" | "author" | "organisation" | "reactions" | "sources"> & {
    author: PersonRef & { title: string };
    organisation: OrganisationRef;
    reactions: { kind: ReactionKind; people: PersonRef[] }[];
    sources: Omit<NamedSource, "numbers">[];
  }
>;

/**
 * What everyone who may read a post, and what it quotes, may see of it, by the names that it has: of the right to know
 * these it says nothing. It leaves the domain through `toPostViews` alone, which withholds names from each reader.
 */
export type SharedPost = {
  readonly named: NamedPost;
  /** Null where everybody is named. */
  readonly withholding: Withholding | null;
};

export type PostSurroundings = Pick<NamedPost, "reactions" | "attachments" | "citations"> & {
  sources: ReadonlyMap<string, NamedSource>;
};

const toTime = (text: string) => new Date(text).toISOString();

/** What stands instead of names in a text; null where all are named. */
export function withholdingOf(numbers: Numbers | null, sources: readonly NamedSource[]): Withholding | null {
  const quoted = new Map(sources.flatMap((source) => (source.numbers ? [[source.postId, source.numbers]] : [])));
  return numbers || quoted.size > 0 ? { numbers, quoted } : null;
}

/** What decides who may do what with a post. */
export function factsOfRow({ author, withdrawn_at, hidden }: PostRow): policy.PostFacts {
  return {
    authorId: author.id,
    withdrawnAt: withdrawn_at ? new Date(withdrawn_at) : null,
    hiddenAs: hidden?.as ?? null,
  };
}

/** The same of a post as it is shown. */
export function factsOfPost(post: Pick<NamedPost, "author" | "withdrawnAt" | "hidden">): policy.PostFacts {
  const { author, withdrawnAt, hidden } = post;
  const hiddenAs = hidden && (hidden.editAsked ? "edit_asked" : "hidden");
  return { authorId: author.id, withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt), hiddenAs };
}

/**
 * A withdrawn post keeps its place and its author; its words, files and reactions are gone for every reader. Those of a
 * hidden one are, too, unless they are `revealed` to somebody who may read them.
 */
export function toSharedPost(row: PostRow, around: PostSurroundings & { revealed: boolean }): SharedPost {
  const { sources, reactions, attachments, citations, revealed } = around;
  const withheld = row.withdrawn_at !== null || (row.hidden !== null && !revealed);
  const shown = closeQuotes(row.document, (postId) => sources.has(postId));
  const quoted = withheld ? [] : quotedPosts(row.document).flatMap((id) => sources.get(id) ?? []);
  const named = {
    id: row.id,
    threadId: row.thread_id,
    number: row.number,
    author: row.author,
    organisation: row.organisation,
    underRule: row.numbers !== null,
    lang: row.lang,
    document: withheld ? null : shown,
    revision: row.revision,
    createdAt: toTime(row.created_at),
    editedAt: row.edited_at && toTime(row.edited_at),
    withdrawnAt: row.withdrawn_at && toTime(row.withdrawn_at),
    movedTo: row.moved_to,
    hidden: row.hidden && { ground: row.hidden.ground, editAsked: row.hidden.as === "edit_asked" },
    reactions: withheld ? [] : reactions,
    sources: quoted.map(({ numbers: _numbers, ...source }) => source),
    attachments: withheld ? [] : attachments,
    // Where something is left out, what comes after it stands elsewhere.
    citations: withheld || shown !== row.document ? [] : citations,
  };
  return { named, withholding: withholdingOf(row.numbers, quoted) };
}

const isOwn = (author: PersonRef, { actor }: Reader) => actor.kind === "member" && actor.personId === author.id;

/** What a thread has revealed is of that thread alone. */
const asReaderOf = (threadId: string, reader: Reader, threadRead: string): Reader =>
  reader.revealed && threadId !== threadRead ? { ...reader, revealed: false } : reader;

/** Who wrote a text and where, and what it quotes: what decides which of its names are shown. */
export type Signed = Pick<NamedPost, "threadId"> & {
  author: PersonRef;
  sources: readonly Pick<NamedSource, "postId" | "threadId" | "author">[];
};

/** Whose text it is, what stands instead of names in it, and who reads. */
type Told = { signed: Signed; withholding: Withholding; reader: Reader };

/** A document as this reader may see it. One's own words are whole, except for what they quote. */
function withholdFrom(document: Document, { signed, withholding, reader }: Told): Document {
  const { threadId, author, sources } = signed;
  const { numbers, quoted } = withholding;
  const bySource = new Map(sources.map((source) => [source.postId, source]));
  const ofQuoted = (postId: string) => {
    const source = bySource.get(postId);
    if (!source || isOwn(source.author, reader)) return null;
    return numbersFor(quoted.get(postId) ?? null, asReaderOf(source.threadId, reader, threadId));
  };
  return withholdNames(document, {
    numbers: isOwn(author, reader) ? null : numbersFor(numbers, reader),
    quoted: ofQuoted,
  });
}

const nobody: Reader = { actor: anonymous, revealed: false };

type Words = { document: Document; citations: CitationSpan[] };
type Telling = Omit<Told, "withholding"> & { withholding: Withholding | null };

/** Words as this reader may see them, with where their citations stand: these were read from what everybody sees. */
export function wordsFor<T extends Words>(words: T, { signed, withholding, reader }: Telling): T {
  if (!withholding) return words;
  const { document, citations } = words;
  const shown = withholdFrom(document, { signed, withholding, reader });
  const shared = withholdFrom(document, { signed, withholding, reader: nobody });
  return { ...words, document: shown, citations: carrySpans(citations, shared, shown) };
}

/** A quoted post as this reader may know it. */
function toQuoteSource(source: NamedPost["sources"][number], numbers: Numbers | null, reader: Reader): QuoteSource {
  const author = toWriter(source.author, numbersFor(numbers, reader), reader);
  return { ...source, author, organisation: author.name === null ? null : source.organisation };
}

/** What of a post names people: by name, or by number where this reader may not know. */
function signaturesFor(post: NamedPost, withholding: Withholding, reader: Reader) {
  const numbers = numbersFor(withholding.numbers, reader);
  const isHidden = numbers !== null && !isOwn(post.author, reader);
  return {
    author: { ...toWriter(post.author, numbers, reader), title: isHidden ? "" : post.author.title },
    organisation: isHidden ? null : post.organisation,
    reactions: post.reactions.map(({ kind, people }) => ({
      kind,
      people: people.map((person) => toWriter(person, numbers, reader)),
    })),
    sources: post.sources.map((source) =>
      toQuoteSource(
        source,
        withholding.quoted.get(source.postId) ?? null,
        asReaderOf(source.threadId, reader, post.threadId),
      ),
    ),
    attachments: post.attachments.map((file, index) =>
      isHidden ? { ...file, name: fileNameWithoutNames(index + 1, file.mediaType) } : file,
    ),
  };
}

/** A post without what this reader may not know. */
function withholdPost(post: NamedPost, withholding: Withholding, reader: Reader): Omit<PostView, "abilities"> {
  const { document, citations } = post;
  const words = document && wordsFor({ document, citations }, { signed: post, withholding, reader });
  return { ...post, ...signaturesFor(post, withholding, reader), ...words };
}

function abilitiesOf(post: NamedPost, actor: Actor, thread: ThreadFacts): PostView["abilities"] {
  const facts = factsOfPost(post);
  return {
    edit: policy.canEdit(actor, thread, facts),
    withdraw: policy.canWithdraw(actor, thread, facts),
    correct: policy.canCorrect(actor, thread, facts),
    flag: policy.canFlag(actor, thread, facts),
  };
}

/** Posts as this reader may see them, with what the reader may do with each. */
export function toPostViews(posts: readonly SharedPost[], actor: Actor, thread: ThreadFacts): PostView[] {
  const reader = { actor, revealed: thread.revealed ?? false };
  return join(
    posts.map(({ named, withholding }) => ({
      own: { abilities: abilitiesOf(named, actor, thread) },
      shared: withholding ? withholdPost(named, withholding, reader) : named,
    })),
  );
}
