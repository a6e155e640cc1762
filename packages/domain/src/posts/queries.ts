import { DomainError, notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import { childrenOf, type Document, type DocumentNode, walk } from "@samrad/contracts/document";
import {
  type GetThreadInput,
  type ListPostsInput,
  postsPerPage,
  type PostView,
  type QuoteSource,
  type RevisionView,
  type ThreadPage,
  type ThreadView,
} from "@samrad/contracts/threads";
import { Prisma, type Reader } from "@samrad/db/client";
import { anonymous } from "../actor.ts";
import type { ReadContext } from "../context.ts";
import { formatCursor } from "../events/queries.ts";
import { visibleToSql } from "../spaces/policy.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { findThread, getThreadFacts } from "../threads/queries.ts";
import { factsOf, organisationRef, toThreadView } from "../threads/view.ts";
import {
  pageSurroundings,
  postColumns,
  type PostPage,
  type PostRow,
  quotedPosts,
  surroundingsOf,
  toPostView,
} from "./view.ts";

/** Stands in the text of queries, so that they can be planned for it. */
const pageLimit = Prisma.raw(String(postsPerPage));

type Sources = ReadonlyMap<string, QuoteSource>;

const quotesOf = (row: PostRow) =>
  row.withdrawn_at ? [] : quotedPosts(row.document).map((postId) => ({ postId, threadId: row.thread_id }));

/** What posts quote, by the thread that quotes and the post that is quoted. */
async function findSources({ db, actor }: ReadContext, rows: PostRow[]): Promise<ReadonlyMap<string, Sources>> {
  const quotes = rows.flatMap(quotesOf);
  if (quotes.length === 0) return new Map();
  // What stands in the same space as the post that quotes it is readable to whoever reads that post.
  const found = await db.$queryRaw<(QuoteSource & { quotedIn: string })[]>`
    select distinct here.id as "quotedIn", p.id as "postId", p.thread_id as "threadId", p.number,
      jsonb_build_object('id', a.id, 'name', a.name) as author, ${organisationRef} as organisation
    from unnest(${quotes.map((quote) => quote.postId)}::uuid[], ${quotes.map((quote) => quote.threadId)}::uuid[])
      as quote (post_id, thread_id)
    join thread here on here.id = quote.thread_id
    join post p on p.id = quote.post_id join thread t on t.id = p.thread_id join space s on s.id = t.space_id
    join person a on a.id = p.author_id join organisation o on o.id = p.organisation_id
    where t.space_id = here.space_id or ${visibleToSql(actor)}`;
  const sources = new Map<string, Map<string, QuoteSource>>();
  for (const { quotedIn, ...source } of found) {
    sources.set(quotedIn, (sources.get(quotedIn) ?? new Map()).set(source.postId, source));
  }
  return sources;
}

/** Posts by a condition over `p`, of a thread that the actor may read. */
export async function selectPosts(context: ReadContext, thread: ThreadFacts, where: Prisma.Sql): Promise<PostView[]> {
  const [page] = await context.db.$queryRaw<[PostPage]>`
    with page as (
      select ${postColumns} from post p
      join person a on a.id = p.author_id
      join organisation o on o.id = p.organisation_id
      where ${where})
    select (select coalesce(json_agg(page), '[]') from page) as rows, ${pageSurroundings}`;
  const { rows } = page;
  const sources = await findSources(context, rows);
  const surroundings = surroundingsOf(page);
  return rows.map((row) => {
    const around = { thread, sources: sources.get(row.thread_id) ?? new Map(), ...surroundings(row.id) };
    return toPostView(row, context.actor, around);
  });
}

/** A thread with one page of posts: from the start, around a number, from the first unread post, or the end. */
export async function getThreadPage(context: ReadContext, input: GetThreadInput): Promise<ThreadPage> {
  const row = await findThread(context, input.threadId);
  const thread = toThreadView(row, context.actor);
  const after = Prisma.sql`p.thread_id = ${thread.id}::uuid and p.number >= ${firstNumber(thread, input.at)}`;
  const posts = await selectPosts(context, factsOf(row), Prisma.sql`${after} order by p.number limit ${pageLimit}`);
  // What the reads may not have seen comes as live events after the cursor; applying one twice changes nothing.
  return { thread, posts, cursor: formatCursor({ xid: BigInt(row.horizon), id: 0n }) };
}

/** The number of the first post of the page that shows `at`, with a little of what stands before it. */
function firstNumber(thread: ThreadView, at: GetThreadInput["at"]): number {
  const lastPage = Math.max(1, thread.postCount - postsPerPage + 1);
  if (at === "end") return lastPage;
  const wanted = at === "unread" ? whereToReadOn(thread) : at;
  const fromStart = wanted <= postsPerPage / 2;
  return fromStart ? 1 : Math.min(wanted - 3, lastPage);
}

/** The first unread post; who has read all of them goes on where they left off. */
function whereToReadOn({ reading, postCount }: ThreadView): number {
  const lastRead = reading?.lastRead ?? 0;
  return lastRead >= postCount && reading?.place ? reading.place.number : lastRead + 1;
}

/** The page after or before a number, in reading order. Throws `not_found`. */
export async function listPosts(context: ReadContext, input: ListPostsInput): Promise<PostView[]> {
  const thread = await getThreadFacts(context, input.threadId);
  const inThread = Prisma.sql`p.thread_id = ${input.threadId}::uuid`;
  const limit = Prisma.raw(String(input.size ?? postsPerPage));
  if (input.direction === "after") {
    return selectPosts(
      context,
      thread,
      Prisma.sql`${inThread} and p.number > ${input.number} order by p.number limit ${limit}`,
    );
  }
  const before = Prisma.sql`${inThread} and p.number < ${input.number} order by p.number desc limit ${limit}`;
  return (await selectPosts(context, thread, before)).toReversed();
}

/** One post. Throws `not_found`, also for one in a thread that the actor may not read. */
export async function getPost(context: ReadContext, postId: string): Promise<PostView> {
  const [place] = await context.db.$queryRaw<{ thread_id: string }[]>`
    select thread_id from post where id = ${postId}::uuid`;
  if (!place) throw notFound();
  return getPostOf(context, { threadId: place.thread_id, postId });
}

/** One post of a thread that is known. Throws `not_found`, as `getPost` does. */
export async function getPostOf(context: ReadContext, place: { threadId: string; postId: string }): Promise<PostView> {
  const thread = await getThreadFacts(context, place.threadId);
  const [post] = await selectPosts(context, thread, Prisma.sql`p.id = ${place.postId}::uuid`);
  if (!post) throw notFound();
  return post;
}

// A reader of whom nothing is known but the right to read: the view that all readers of a thread share.
const everybody: ThreadFacts = {
  space: { visibility: "public", organisationIds: [], archivedAt: null },
  authorId: "",
  status: "open",
  lockedAt: null,
};

/**
 * The views of posts as all readers of their threads share them, for live events. Quoted posts of
 * other spaces are left out unless they are public: a client that wants more reads the post again.
 */
export async function findSharedPosts(db: Reader, ids: string[]): Promise<Map<string, PostView>> {
  const posts = await selectPosts({ db, actor: anonymous }, everybody, Prisma.sql`p.id = any(${ids}::uuid[])`);
  return new Map(posts.map((post) => [post.id, post]));
}

/** As many earlier revisions as are shown. */
const mostRevisions = 50;

/** What the post was and is, oldest first, as far back as is shown. Not for withdrawn posts. Throws `not_found`. */
export async function listRevisions(context: ReadContext, postId: string): Promise<RevisionView[]> {
  const post = await getPost(context, postId);
  if (!post.document) throw notFound();
  const rows = await context.db.postRevision.findMany({
    where: { postId },
    orderBy: { revision: "desc" },
    take: mostRevisions,
    select: {
      revision: true,
      lang: true,
      document: true,
      writtenAt: true,
      reason: true,
      writer: { select: { id: true, name: true } },
    },
  });
  const former = rows.toReversed().map((row) => ({
    ...row,
    lang: row.lang as TextLanguage,
    document: row.document as unknown as Document,
    writtenAt: row.writtenAt.toISOString(),
  }));
  const newest = await context.db.post.findUnique({ where: { id: postId }, select: { editReason: true } });
  const { revision, lang, document, author } = post;
  const current = {
    revision,
    lang,
    document,
    writtenAt: post.editedAt ?? post.createdAt,
    writer: { id: author.id, name: author.name },
    reason: newest?.editReason ?? "",
  };
  return [...former, current];
}

/** The thread and the state of a post that a command changes; the thread's row is locked first, then the post's. */
export type LockedPost = {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  revision: number;
  withdrawnAt: Date | null;
};

/** Throws `not_found`; whether the thread may be read is for `lockThread` to say. */
export async function lockPost(tx: Reader, postId: string): Promise<LockedPost> {
  const [row] = await tx.$queryRaw<LockedPost[]>`
    select id, thread_id as "threadId", number, author_id as "authorId", revision, withdrawn_at as "withdrawnAt"
    from post where id = ${postId}::uuid for update`;
  if (!row) throw notFound();
  return row;
}

/** A document with the names as they are now, and whom and what it names. */
export type References = { document: Document; people: string[]; organisations: string[]; quotedPosts: string[] };

type Names = ReadonlyMap<string, string>;

/** The same tree with each mention labelled by the name that its id has. */
function relabel<T extends DocumentNode>(node: T, names: Names): T {
  if (node.type === "mention")
    return { ...node, attrs: { ...node.attrs, label: names.get(node.attrs.id) ?? node.attrs.label } };
  const content = childrenOf(node);
  return content.length === 0 ? node : { ...node, content: content.map((child) => relabel(child, names)) };
}

/**
 * Looks up whom a document mentions and what it quotes. Throws `invalid` with `document.unknown_reference` when somebody
 * is not of the network, or a quoted post is not readable to the writer.
 */
export async function findReferences({ db, actor }: ReadContext, document: Document): Promise<References> {
  const mentioned = { person: new Set<string>(), organisation: new Set<string>() };
  for (const node of walk(document)) if (node.type === "mention") mentioned[node.attrs.kind].add(node.attrs.id);
  const people = [...mentioned.person];
  const organisations = [...mentioned.organisation];
  const quoted = quotedPosts(document);
  if (people.length + organisations.length + quoted.length === 0)
    return { document, people, organisations, quotedPosts: quoted };
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select id, name from person where id = any(${people}::uuid[])
    union all select id, name from organisation where id = any(${organisations}::uuid[])
    union all select p.id, '' from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      where p.id = any(${quoted}::uuid[]) and ${visibleToSql(actor)}`;
  if (rows.length < people.length + organisations.length + quoted.length) {
    throw new DomainError("invalid", "document.unknown_reference", { field: "document" });
  }
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return { document: relabel(document, names), people, organisations, quotedPosts: quoted };
}
