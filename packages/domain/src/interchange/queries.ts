import type { Document } from "@samrad/contracts/document";
import { walk } from "@samrad/contracts/document";
import type { TextLanguage } from "@samrad/contracts/languages";
import type { Prisma, Reader } from "@samrad/db/client";
import type { Actor } from "../actor.ts";
import { standing } from "../posts/policy.ts";
import { closeQuotes } from "../quotes/policy.ts";
import { isUnderRule } from "../chatham-house/policy.ts";
import { withholdNames } from "../chatham-house/view.ts";
import { visibleTo } from "../spaces/policy.ts";
import type { KnownPost } from "./policy.ts";
import {
  type ExportedPost,
  type ExportedThread,
  type ExportNames,
  mentionHandle,
  parseQuoteReference,
  toThreadLine,
} from "./view.ts";

const batch = 50;

const threadSelect = {
  id: true,
  externalId: true,
  title: true,
  lang: true,
  createdAt: true,
  chathamHouse: true,
  underRule: true,
  space: { select: { slug: true, chathamHouse: true } },
  pseudonyms: { select: { personId: true, number: true } },
  organisation: { select: { name: true, country: true } },
  posts: {
    where: standing,
    orderBy: { number: "asc" },
    select: {
      number: true,
      lang: true,
      createdAt: true,
      document: true,
      underRule: true,
      author: { select: { id: true, name: true } },
      organisation: { select: { name: true, country: true } },
    },
  },
} as const satisfies Prisma.ThreadSelect;

type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadSelect }>;
type PostRow = ThreadRow["posts"][number];

/** Whoever reads the file is nobody in particular: no name that is withheld from anybody stands in it. */
const withheldOrganisation = { name: "Under the Chatham House Rule", country: "EU" };

/**
 * The threads as lines of a file that `importThreads` reads, in the order in which they were opened: the whole network,
 * or what an actor may read. Posts that were withdrawn are left out, and threads of which nothing is left; so are
 * reactions, outcomes, files and earlier revisions, which the format does not have. Where the Chatham House rule holds,
 * numbers stand instead of names.
 */
export async function* exportThreads(db: Reader, actor?: Actor): AsyncGenerator<string> {
  const visible: Prisma.ThreadWhereInput = actor ? { space: visibleTo(actor) } : {};
  let last: ThreadRow | undefined;
  do {
    const rows: ThreadRow[] = await db.thread.findMany({
      where: { AND: [visible, last ? after(last) : {}] },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: batch,
      select: threadSelect,
    });
    const documents = rows.flatMap((row) => row.posts.map((post) => post.document as unknown as Document));
    const { quotedUnderRule, ...names } = await findNames(db, documents);
    const threads = await withoutHidden(
      db,
      rows.map((row) => toExportedThread(row, quotedUnderRule)),
    );
    for (const thread of threads) yield toThreadLine(thread, names);
    last = rows.length === batch ? rows.at(-1) : undefined;
  } while (last);
}

/** The threads of which something is left, without the words of quoted posts that are hidden. */
async function withoutHidden(db: Reader, threads: readonly ExportedThread[]): Promise<ExportedThread[]> {
  const quoted = threads.flatMap(({ posts }) => posts.flatMap(({ document }) => quotedIn(document)));
  const rows = await db.post.findMany({
    where: { id: { in: quoted }, hiddenById: { not: null } },
    select: { id: true },
  });
  const hidden = new Set(rows.map(({ id }) => id));
  const isOpen = (postId: string) => !hidden.has(postId);
  return threads
    .filter(({ posts }) => posts.length > 0)
    .map((thread) => ({
      ...thread,
      posts: thread.posts.map((post) => ({ ...post, document: closeQuotes(post.document, isOpen) })),
    }));
}

function quotedIn(document: Document): string[] {
  return [...walk(document)].flatMap((node) => (node.type === "quote" ? [node.attrs.postId] : []));
}

const after = ({ createdAt, id }: ThreadRow): Prisma.ThreadWhereInput => ({
  OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }],
});

const isRuled = (row: ThreadRow, written: boolean) =>
  isUnderRule({ space: row.space.chathamHouse, thread: row.chathamHouse, written });

function toExportedThread(row: ThreadRow, quotedUnderRule: ReadonlySet<string>): ExportedThread {
  const organisation = isRuled(row, row.underRule) ? withheldOrganisation : row.organisation;
  return {
    id: row.externalId ?? row.id,
    space: row.space.slug,
    title: row.title,
    lang: row.lang as TextLanguage,
    organisation: organisation.name,
    country: organisation.country,
    createdAt: row.createdAt,
    posts: row.posts.map((post) => toExportedPost(post, row, quotedUnderRule)),
  };
}

function toExportedPost(row: PostRow, thread: ThreadRow, quotedUnderRule: ReadonlySet<string>): ExportedPost {
  const numbers = isRuled(thread, row.underRule)
    ? Object.fromEntries(thread.pseudonyms.map(({ personId, number }) => [personId, number]))
    : null;
  const organisation = numbers ? withheldOrganisation : row.organisation;
  const quoted = (postId: string) => (quotedUnderRule.has(postId) ? {} : null);
  return {
    number: row.number,
    author: numbers ? `Participant ${numbers[row.author.id] ?? 0}` : row.author.name,
    organisation: organisation.name,
    country: organisation.country,
    lang: row.lang as TextLanguage,
    createdAt: row.createdAt,
    document: withholdNames(row.document as unknown as Document, { numbers, quoted }),
  };
}

type Found = ExportNames & { quotedUnderRule: ReadonlySet<string> };

async function findNames(db: Reader, documents: readonly Document[]): Promise<Found> {
  const mentioned = new Set<string>();
  const quoted = new Set<string>();
  for (const document of documents) {
    for (const node of walk(document)) {
      if (node.type === "mention") mentioned.add(node.attrs.id);
      if (node.type === "quote") quoted.add(node.attrs.postId);
    }
  }
  return { mentions: await findMentionNames(db, [...mentioned]), ...(await findQuoteNames(db, [...quoted])) };
}

async function findMentionNames(db: Reader, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; country: string; organisation: string | null }[]>`
    select distinct on (m.person_id) m.person_id as id, o.country, o.name as organisation
      from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = any(${ids}::uuid[])
      order by m.person_id, m.left_at desc nulls first`;
  const organisations = await db.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, country: true },
  });
  return new Map([
    ...rows.map((row) => [row.id, mentionHandle(row.country, row.organisation ?? "")] as const),
    ...organisations.map((row) => [row.id, mentionHandle(row.country)] as const),
  ]);
}

async function findQuoteNames(db: Reader, ids: string[]): Promise<Omit<Found, "mentions">> {
  const rows = await db.post.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      number: true,
      underRule: true,
      thread: { select: { id: true, externalId: true, chathamHouse: true, space: { select: { chathamHouse: true } } } },
    },
  });
  const ruled = rows.filter(({ underRule: written, thread }) =>
    isUnderRule({ space: thread.space.chathamHouse, thread: thread.chathamHouse, written }),
  );
  return {
    quotes: new Map(rows.map(({ id, number, thread }) => [id, { thread: thread.externalId ?? thread.id, number }])),
    quotedUnderRule: new Set(ruled.map(({ id }) => id)),
  };
}

/** A thread that a line of a file means, with what tells its posts apart. */
export type KnownThread = {
  id: string;
  spaceId: string;
  postCount: number;
  lastPostAt: Date;
  lastAuthorId: string;
  organisationIds: string[];
  posts: KnownPost[];
};

/** By the id of an earlier import, or by its own. */
const meantThread = (id: string): Prisma.ThreadWhereInput =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { OR: [{ externalId: id }, { id }] } : { externalId: id };

export function findKnownThread(db: Reader, id: string): Promise<KnownThread | null> {
  return db.thread.findFirst({
    where: meantThread(id),
    select: {
      id: true,
      spaceId: true,
      postCount: true,
      lastPostAt: true,
      lastAuthorId: true,
      organisationIds: true,
      posts: { select: { id: true, createdAt: true } },
    },
  });
}

/** The ids of people by name and organisation; those who still belong to it come first. */
export async function findPeople(db: Reader, wanted: readonly { name: string; organisation: string }[]) {
  if (wanted.length === 0) return [];
  const rows = await db.membership.findMany({
    where: { OR: wanted.map(({ name, organisation }) => ({ person: { name }, organisation: { name: organisation } })) },
    orderBy: [{ leftAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    select: { personId: true, person: { select: { name: true } }, organisation: { select: { name: true } } },
  });
  return rows.map((row) => ({ id: row.personId, name: row.person.name, organisation: row.organisation.name }));
}

/** The ids of the posts that references to other threads mean, by reference. */
export async function findQuoted(db: Reader, references: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const reference of references) {
    const { thread, number } = parseQuoteReference(reference) ?? {};
    if (!thread) continue;
    const post = await db.post.findFirst({ where: { number, thread: meantThread(thread) }, select: { id: true } });
    if (post) found.set(reference, post.id);
  }
  return found;
}
