import { type Document, walk } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { CitationSpan } from "@samrad/contracts/citations";
import type { OrganisationRef, PersonRef } from "@samrad/contracts/people";
import type { AttachmentView, PostView, QuoteSource, ReactionKind } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { citationsOf, toCitationSpans } from "../citations/view.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { organisationRef } from "../threads/view.ts";
import * as policy from "./policy.ts";

/** What is shown of a post; aliases: `p` post, `a` author, `o` organisation. */
export const postColumns = Prisma.sql`p.id, p.thread_id, p.number, p.lang, p.document, p.revision, p.created_at, p.edited_at,
  p.withdrawn_at, p.author_id,
  jsonb_build_object('id', a.id, 'name', a.name, 'title', a.title) as author, ${organisationRef} as organisation,
  (select jsonb_agg(jsonb_build_object('kind', x.kind, 'person', jsonb_build_object('id', x.person_id, 'name', rp.name)) order by x.created_at, x.person_id)
    from reaction x join person rp on rp.id = x.person_id where x.post_id = p.id) as reactions,
  (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) order by f.created_at, f.id)
    from attachment f where f.post_id = p.id) as attachments,
  ${citationsOf(Prisma.sql`'post'`, Prisma.sql`p.id`)} as citations`;

export type PostRow = {
  id: string;
  thread_id: string;
  number: number;
  lang: TextLanguage;
  document: Document;
  revision: number;
  created_at: Date;
  edited_at: Date | null;
  withdrawn_at: Date | null;
  author_id: string;
  author: PersonRef & { title: string };
  organisation: OrganisationRef;
  reactions: { kind: ReactionKind; person: PersonRef }[] | null;
  attachments: AttachmentView[] | null;
  citations: CitationSpan[] | null;
};

/** The ids of the posts that a document quotes. */
export function quotedPosts(document: Document): string[] {
  const ids = new Set<string>();
  for (const node of walk(document)) if (node.type === "quote") ids.add(node.attrs.postId);
  return [...ids];
}

function groupReactions(rows: PostRow["reactions"]): PostView["reactions"] {
  const groups = new Map<ReactionKind, PersonRef[]>();
  for (const { kind, person } of rows ?? []) groups.set(kind, [...(groups.get(kind) ?? []), person]);
  return [...groups].map(([kind, people]) => ({ kind, people }));
}

export type PostSurroundings = { thread: ThreadFacts; sources: ReadonlyMap<string, QuoteSource> };

/** A withdrawn post keeps its place and its author; its words, files and reactions are gone for every reader. */
export function toPostView(row: PostRow, actor: Actor, { thread, sources }: PostSurroundings): PostView {
  const withdrawn = row.withdrawn_at !== null;
  const facts: policy.PostFacts = { authorId: row.author_id, withdrawnAt: row.withdrawn_at };
  return {
    id: row.id,
    threadId: row.thread_id,
    number: row.number,
    author: row.author,
    organisation: row.organisation,
    lang: row.lang,
    document: withdrawn ? null : row.document,
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    reactions: withdrawn ? [] : groupReactions(row.reactions),
    sources: withdrawn ? [] : quotedPosts(row.document).flatMap((id) => sources.get(id) ?? []),
    attachments: withdrawn ? [] : (row.attachments ?? []),
    citations: withdrawn ? [] : toCitationSpans(row.citations),
    abilities: {
      edit: policy.canEdit(actor, thread, facts),
      withdraw: policy.canWithdraw(actor, thread, facts),
      correct: policy.canCorrect(actor, thread, facts),
    },
  };
}
