import { type Document, walk } from "@samrad/contracts/document";
import type { FlagReason } from "@samrad/contracts/flags";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { CitationSpan } from "@samrad/contracts/citations";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { RulingKind } from "@samrad/contracts/rulings";
import type { AttachmentView, PostView, QuoteSource, ReactionKind } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { toCitationSpans } from "../citations/view.ts";
import { join } from "../joined/view.ts";
import { closeQuotes } from "../quotes/policy.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { organisationRef } from "../names/view.ts";
import * as policy from "./policy.ts";

/** What is shown of a post; aliases: `p` post, `a` author, `o` organisation. */
export const postColumns = Prisma.sql`p.id, p.thread_id, p.number, p.lang, p.document, p.revision, p.created_at, p.edited_at,
  p.withdrawn_at,
  case when p.hidden_by_id is not null then (
    select json_build_object('ground', ruling.ground, 'as', ruling.kind) from ruling where ruling.id = p.hidden_by_id) end as hidden,
  (select json_build_object('threadId', moved.thread_id, 'number', moved.number) from post moved where moved.id = p.moved_to_id) as moved_to,
  json_build_object('id', a.id, 'name', a.name, 'title', a.title) as author, ${organisationRef} as organisation`;

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
  author: PersonRef & { title: string };
  organisation: OrganisationRef;
};

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

function groupReactions(rows: readonly { kind: ReactionKind; person: PersonRef }[]): PostView["reactions"] {
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

export type PostSurroundings = Pick<PostView, "reactions" | "attachments" | "citations"> & {
  sources: ReadonlyMap<string, QuoteSource>;
};

/** What everyone who may read a thread sees of a post and of what it quotes, or more where words are hidden. */
export type SharedPost = Readonly<Omit<PostView, "abilities">>;

const toTime = (text: string) => new Date(text).toISOString();

/** What decides who may do what with a post. */
export function factsOfRow({ author, withdrawn_at, hidden }: PostRow): policy.PostFacts {
  return {
    authorId: author.id,
    withdrawnAt: withdrawn_at ? new Date(withdrawn_at) : null,
    hiddenAs: hidden?.as ?? null,
  };
}

/** The same of a post as it is shown. */
export function factsOfPost({ author, withdrawnAt, hidden }: SharedPost): policy.PostFacts {
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
  return {
    id: row.id,
    threadId: row.thread_id,
    number: row.number,
    author: row.author,
    organisation: row.organisation,
    lang: row.lang,
    document: withheld ? null : shown,
    revision: row.revision,
    createdAt: toTime(row.created_at),
    editedAt: row.edited_at && toTime(row.edited_at),
    withdrawnAt: row.withdrawn_at && toTime(row.withdrawn_at),
    movedTo: row.moved_to,
    hidden: row.hidden && { ground: row.hidden.ground, editAsked: row.hidden.as === "edit_asked" },
    reactions: withheld ? [] : reactions,
    sources: withheld ? [] : quotedPosts(row.document).flatMap((id) => sources.get(id) ?? []),
    attachments: withheld ? [] : attachments,
    // Where something is left out, what comes after it stands elsewhere.
    citations: withheld || shown !== row.document ? [] : citations,
  };
}

function abilitiesOf(post: SharedPost, actor: Actor, thread: ThreadFacts): PostView["abilities"] {
  const facts = factsOfPost(post);
  return {
    edit: policy.canEdit(actor, thread, facts),
    withdraw: policy.canWithdraw(actor, thread, facts),
    correct: policy.canCorrect(actor, thread, facts),
    flag: policy.canFlag(actor, thread, facts),
  };
}

/** Posts with what this reader may do with each. */
export function toPostViews(posts: readonly SharedPost[], actor: Actor, thread: ThreadFacts): PostView[] {
  return join(posts.map((shared) => ({ own: { abilities: abilitiesOf(shared, actor, thread) }, shared })));
}
