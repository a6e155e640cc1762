import type { CitationSpan } from "@samrad/contracts/citations";
import { notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { RulingKind } from "@samrad/contracts/rulings";
import type { Document } from "@samrad/contracts/document";
import { type ListPostsInput, postsPerPage, type PostView, type RevisionView } from "@samrad/contracts/threads";
import { Prisma, type Reader } from "@samrad/db/client";
import { isOneOf } from "@samrad/db/is-one-of";
import { type Actor, anonymous, type Signature } from "../actor.ts";
import { toCitationSpans } from "../citations/view.ts";
import type { ReadContext, SqlReadContext } from "../context.ts";
import type { ThreadFacts } from "../threads/policy.ts";
import { findSources, type Quoted, showDocuments } from "../quotes/queries.ts";
import { type FactsRow, getThreadFacts } from "../threads/queries.ts";
import { canReadHidden } from "./policy.ts";
import {
  pageSurroundings,
  postColumns,
  type PostPage,
  type OwnRow,
  type PostRow,
  quotedPosts,
  factsOfPost,
  factsOfRow,
  type SharedPost,
  surroundingsOf,
  toPostViews,
  toSharedPost,
} from "./view.ts";

const quotesOf = (row: PostRow): Quoted[] =>
  row.withdrawn_at ? [] : quotedPosts(row.document).map((postId) => ({ postId, threadId: row.thread_id }));

export type SharedPosts = {
  posts: SharedPost[];
  version: string;
  /** Whether all who may read them may know what they quote. */
  shared: boolean;
};
type Selection = { where: Prisma.Sql; version?: Prisma.Sql; reveals?: (row: PostRow) => boolean };

/**
 * Posts by a condition over `p` as all who may read them see them, with the words of hidden ones only where it `reveals`
 * them; `version` is read in the same moment.
 */
export async function selectShared(context: SqlReadContext, selection: Selection): Promise<SharedPosts> {
  const { where, version, reveals = () => false } = selection;
  const [page] = await context.db.$queryRaw<[PostPage & { version: string }]>`
    with page as (
      select ${postColumns} from post p
      join thread t on t.id = p.thread_id join space s on s.id = t.space_id
      join person a on a.id = p.author_id
      join organisation o on o.id = p.organisation_id
      where ${where})
    select (select coalesce(json_agg(page), '[]') from page) as rows, ${version ?? Prisma.sql`''`} as version, ${pageSurroundings}`;
  const { sources, shared } = await findSources(context, page.rows.flatMap(quotesOf));
  const surroundings = surroundingsOf(page);
  const posts = page.rows.map((row) =>
    toSharedPost(row, {
      sources: sources.get(row.thread_id) ?? new Map(),
      ...surroundings(row.id),
      revealed: reveals(row),
    }),
  );
  return { posts, version: page.version, shared };
}

/** Posts by a condition over `p`, of a thread that the actor may read. */
async function selectPosts(context: SqlReadContext, thread: ThreadFacts, where: Prisma.Sql): Promise<PostView[]> {
  const reveals = (row: PostRow) => canReadHidden(context.actor, thread, factsOfRow(row));
  const { posts } = await selectShared(context, { where, reveals });
  return toPostViews(posts, context.actor, thread);
}

/** Those of posts that are hidden from others, and not from the actor, with their words. */
export async function revealPosts(
  context: ReadContext,
  thread: ThreadFacts,
  posts: readonly SharedPost[],
): Promise<readonly SharedPost[]> {
  const hidden = posts.filter(({ named }) => named.hidden && canReadHidden(context.actor, thread, factsOfPost(named)));
  if (hidden.length === 0) return posts;
  const where = Prisma.sql`p.id = any(${hidden.map(({ named }) => named.id)}::uuid[])`;
  const revealed = await selectShared(context, { where, reveals: () => true });
  const byId = new Map(revealed.posts.map((post) => [post.named.id, post]));
  return posts.map((post) => byId.get(post.named.id) ?? post);
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
  return getPostOf(context, await getThreadFacts(context, await findThreadId(context, postId)), postId);
}

async function findThreadId({ db }: ReadContext, postId: string): Promise<string> {
  const [place] = await db.$queryRaw<{ thread_id: string }[]>`select thread_id from post where id = ${postId}::uuid`;
  if (!place) throw notFound();
  return place.thread_id;
}

/** One post of a thread that the actor may read. Throws `not_found`. */
export async function getPostOf(context: SqlReadContext, thread: ThreadFacts, postId: string): Promise<PostView> {
  const [post] = await selectPosts(context, thread, Prisma.sql`p.id = ${postId}::uuid`);
  if (!post) throw notFound();
  return post;
}

/** A post as the statement that writes it gives it back, with when it was written and what is known of its thread. */
export type WrittenRow = FactsRow & { row: OwnRow; at: Date; underRule: boolean };

export type WrittenPost = Pick<WrittenRow, "row"> & { signature: Signature; citations: CitationSpan[] };

/**
 * A post as `getPostOf` gives it to its author right after it was written: without files, quotations and reactions,
 * where everybody is named.
 */
export function toWrittenPost(written: WrittenPost, reader: Actor, thread: ThreadFacts): PostView {
  const { row, signature, citations } = written;
  const shown = Object.assign(row, signature, { numbers: null, hidden: null, moved_to: null });
  const around = { sources: new Map(), reactions: [], attachments: [], citations: toCitationSpans(citations) };
  const shared = toSharedPost(shown, { ...around, revealed: false });
  return toPostViews([shared], reader, thread)[0]!;
}

// A reader of whom nothing is known but the right to read: the view that all readers of a thread share.
const everybody: ThreadFacts = {
  space: { visibility: "public", organisationIds: [], archivedAt: null },
  authorId: "",
  status: "open",
  lockedAt: null,
};

const stillStands = ({ hidden, withdrawnAt }: PostView) => hidden === null && withdrawnAt === null;

/**
 * The views of posts as all readers of their threads share them, for live events. Quoted posts of
 * other spaces are left out unless they are public: a client that wants more reads the post again, and so does its
 * author. What members may do with the posts of others, visitors may not. Posts under the Chatham House rule are left out,
 * since no two readers see quite the same of them.
 */
export async function findSharedPosts(db: Reader, ids: string[]): Promise<Map<string, PostView>> {
  const posts = await selectPosts({ db, actor: anonymous }, everybody, isOneOf(Prisma.sql`p.id`, ids, "uuid"));
  const shared = posts.filter(({ underRule }) => !underRule);
  return new Map(
    shared.map((post) => [post.id, { ...post, abilities: { ...post.abilities, flag: stillStands(post) } }]),
  );
}

type Signed = Pick<SharedPost, "named" | "withholding"> & { revealed: boolean };

/** As many earlier revisions as are shown. */
const mostRevisions = 50;

/** The post by the names that it has, as far as its words are for the actor, with its thread. Throws `not_found`. */
async function getNamed(context: ReadContext, postId: string) {
  const thread = await getThreadFacts(context, await findThreadId(context, postId));
  const reveals = (row: PostRow) => canReadHidden(context.actor, thread, factsOfRow(row));
  const [shared] = (await selectShared(context, { where: Prisma.sql`p.id = ${postId}::uuid`, reveals })).posts;
  if (!shared) throw notFound();
  return { thread, shared };
}

/** The earlier revisions that are shown, oldest first. */
async function selectFormer({ db }: ReadContext, postId: string, isShown: Prisma.PostRevisionWhereInput) {
  const rows = await db.postRevision.findMany({
    where: { postId, ...isShown },
    orderBy: { revision: "desc" },
    take: mostRevisions,
    select: { revision: true, lang: true, document: true, writtenAt: true, reason: true },
  });
  return rows.toReversed();
}

/** Their documents as the reader may see them. */
function showFormer(
  context: ReadContext,
  former: readonly { document: unknown }[],
  { named, withholding, revealed }: Signed,
) {
  const { threadId, author } = named;
  const signing = { threadId, author, numbers: withholding?.numbers ?? null, revealed };
  return showDocuments(
    context,
    signing,
    former.map(({ document }) => document as Document),
  );
}

/**
 * What the post was and is, oldest first, as far back as is shown; what had to be changed is for its author and those who
 * keep order. Not for posts whose words are withheld. Throws `not_found`.
 */
export async function listRevisions(context: ReadContext, postId: string): Promise<RevisionView[]> {
  const { shared, thread } = await getNamed(context, postId);
  const [post] = toPostViews([shared], context.actor, thread);
  if (!post?.document) throw notFound();
  const isShown = canReadHidden(context.actor, thread, factsOfPost(shared.named)) ? {} : { withheld: false };
  const former = await selectFormer(context, postId, isShown);
  const shown = await showFormer(context, former, { ...shared, revealed: thread.revealed ?? false });
  const newest = await context.db.post.findUnique({ where: { id: postId }, select: { editReason: true } });
  // Nobody else than its author ever writes a post.
  const { title: _title, ...writer } = post.author;
  const { revision, lang, document, editedAt, createdAt } = post;
  return [
    ...former.map((row, index) => ({
      ...row,
      lang: row.lang as TextLanguage,
      document: shown[index]!,
      writtenAt: row.writtenAt.toISOString(),
      writer,
    })),
    { revision, lang, document, writtenAt: editedAt ?? createdAt, writer, reason: newest?.editReason ?? "" },
  ];
}

/** The thread and the state of a post that a command changes; the thread's row is locked first, then the post's. */
export type LockedPost = {
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  revision: number;
  withdrawnAt: Date | null;
  /** The ruling for which its words are withheld, and of what kind it is. */
  hiddenById: string | null;
  hiddenAs: RulingKind | null;
  /** Whether it was written under the Chatham House rule, whatever holds for the thread now. */
  underRule: boolean;
};

/** Throws `not_found`; whether the thread may be read is for `lockThread` to say. */
export async function lockPost(tx: Reader, postId: string): Promise<LockedPost> {
  const [row] = await tx.$queryRaw<LockedPost[]>`
    select p.id, p.thread_id as "threadId", p.number, p.author_id as "authorId", p.revision, p.withdrawn_at as "withdrawnAt",
      p.hidden_by_id as "hiddenById", (select ruling.kind from ruling where ruling.id = p.hidden_by_id) as "hiddenAs",
      p.under_rule as "underRule"
    from post p where p.id = ${postId}::uuid for update of p`;
  if (!row) throw notFound();
  return row;
}
