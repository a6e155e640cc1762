import { type Document, documentText, walk } from "@samrad/contracts/document";
import type { PostLine, ThreadLine } from "@samrad/contracts/interchange";
import type { Prisma, Transaction } from "@samrad/db/client";
import { writeCitations } from "../citations/commands.ts";
import { readCitations } from "../citations/policy.ts";
import type { Context } from "../context.ts";
import { fromMarkdown } from "../documents/from-markdown.ts";
import { withholdsNames } from "../chatham-house/queries.ts";
import { rereadTexts } from "../quotes/commands.ts";
import { record } from "../events/commands.ts";
import { collectNames, ensureNames, ensureSpace, type Known, type Names } from "./names.ts";
import { type KnownPost, type Plan, planImport } from "./policy.ts";
import { findKnownThread, type KnownThread } from "./queries.ts";
import {
  BadLine,
  importedId,
  importedThreadId,
  type LineProblem,
  parseMention,
  parseQuoteReference,
  parseThreadLine,
} from "./view.ts";

/** Counts of lines, threads and posts. `problems` are the first thousand of the lines that were refused. */
export type ImportReport = {
  lines: number;
  opened: number;
  extended: number;
  unchanged: number;
  posts: number;
  refused: number;
  problems: LineProblem[];
};

export type ImportOptions = {
  /** Writes nothing, and reports what would be written. */
  dryRun?: boolean;
  /** Called after every line. */
  onProgress?: (report: Readonly<ImportReport>) => void;
};

type Run = Pick<Context, "db" | "now"> & {
  dryRun: boolean;
  report: ImportReport;
  /** What a dry run would have written. */
  planned: Map<string, KnownPost[]>;
};

const maxProblems = 1_000;

/**
 * Imports threads, one a line in the format of `threadLine`, in a transaction each. Authors become people who cannot
 * sign in; spaces and organisations are found by their names or made. Threads and posts that are there stay as they
 * are, so a file that has grown may be imported again. Lines that cannot be read are reported and left out.
 */
export async function importThreads(
  context: Pick<Context, "db" | "now">,
  lines: AsyncIterable<string>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const report: ImportReport = { lines: 0, opened: 0, extended: 0, unchanged: 0, posts: 0, refused: 0, problems: [] };
  const run: Run = { db: context.db, now: context.now, dryRun: options.dryRun ?? false, report, planned: new Map() };
  for await (const line of lines) {
    report.lines++;
    await importLine(run, line.replace(/^\ufeff/, ""));
    options.onProgress?.(report);
  }
  return report;
}

async function importLine(run: Run, line: string) {
  if (line.trim() === "") return;
  try {
    count(run.report, await importThread(run, parseThreadLine(line, run.now())));
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    run.report.refused++;
    if (run.report.refused > maxProblems) return;
    run.report.problems.push({ line: run.report.lines, reason: error.reason, path: error.path });
  }
}

function count(report: ImportReport, { known, fresh }: Plan) {
  if (!known) report.opened++;
  else if (fresh.length > 0) report.extended++;
  else report.unchanged++;
  report.posts += fresh.length;
}

async function importThread(run: Run, thread: ThreadLine): Promise<Plan> {
  const names = collectNames(thread);
  if (run.dryRun) return planOnly(run, thread);
  return run.db.$transaction((tx) => writeThread({ tx, thread, names, at: run.now() }));
}

async function planOnly(run: Run, thread: ThreadLine): Promise<Plan> {
  const known = await findKnownThread(run.db, thread.id);
  const before = run.planned.get(thread.id);
  const plan = planImport(thread, known || before ? [...(known?.posts ?? []), ...(before ?? [])] : undefined);
  const added = plan.fresh.map((post) => ({ id: plan.ids.get(post.n)!, createdAt: post.at }));
  run.planned.set(thread.id, [...(before ?? []), ...added]);
  return plan;
}

type Writing = { tx: Transaction; thread: ThreadLine; names: Names; at: Date };

async function writeThread(writing: Writing): Promise<Plan> {
  const { tx, thread } = writing;
  const known = await lockKnown(tx, thread.id);
  const plan = planImport(thread, known?.posts);
  if (plan.fresh.length === 0) return plan;
  const ids = await ensureNames(tx, writing.names, writing);
  const target = known ?? (await openThread(writing, ids));
  const posts = plan.fresh.map((post, index) => {
    const row = { id: plan.ids.get(post.n)!, threadId: target.id, number: target.postCount + index + 1 };
    return toRow(post, row, { thread, plan, ids });
  });
  await tx.post.createMany({ data: posts });
  await writeMentions(tx, posts);
  await writeCitations(tx, posts.map(toCitingPost));
  await countPosts(tx, target, posts);
  await recordPosts(writing, known ? "thread.replied" : "thread.opened", { target, posts });
  if (posts.some(namesSomebody) && (await withholdsNames(tx, target.id))) await rereadTexts(tx, [target.id]);
  return plan;
}

/** One import of a thread at a time, and no reply meanwhile: both take the next number. */
async function lockKnown(tx: Transaction, id: string): Promise<KnownThread | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${id}`}, 0))`;
  const known = await findKnownThread(tx, id);
  if (!known) return null;
  await tx.$executeRaw`select 1 from thread where id = ${known.id}::uuid for update`;
  return findKnownThread(tx, id);
}

async function openThread({ tx, thread, at }: Writing, ids: Known): Promise<KnownThread> {
  const first = thread.posts[0]!;
  const authorId = ids.personId(first.author, first.organisation ?? thread.organisation);
  const row = {
    id: importedThreadId(thread.id),
    spaceId: await ensureSpace(tx, thread.space, at),
    lastPostAt: thread.openedAt,
    lastAuthorId: authorId,
    organisationIds: [],
    postCount: 0,
  };
  const organisationId = ids.organisationId(thread.organisation);
  const { id: externalId, title, lang, openedAt: createdAt } = thread;
  await tx.thread.create({
    data: { ...row, externalId, authorId, organisationId, title, lang, createdAt },
    select: { id: true },
  });
  return { ...row, posts: [] };
}

/** Whether the text of a post may hold names that are withheld. */
const namesSomebody = ({ document }: PostRow) =>
  [...walk(document as unknown as Document)].some(({ type }) => type === "mention" || type === "quote");

type PostRow = Prisma.PostCreateManyInput & { document: Prisma.InputJsonObject; createdAt: Date };
type Place = { id: string; threadId: string; number: number };

function toRow(
  post: PostLine,
  place: Place,
  { thread, plan, ids }: { thread: ThreadLine; plan: Plan; ids: Known },
): PostRow {
  const organisation = post.organisation ?? thread.organisation;
  const document = readDocument(post.text, plan, ids);
  return {
    ...place,
    authorId: ids.personId(post.author, organisation),
    organisationId: ids.organisationId(organisation),
    lang: post.lang ?? thread.lang,
    document: document,
    text: documentText(document),
    createdAt: post.at,
  };
}

function readDocument(text: string, plan: Plan, ids: Known): Document {
  return fromMarkdown(text, {
    mention: (named) => {
      const { kind, label } = named;
      const organisation = parseMention(named)?.organisation;
      if (!organisation) return undefined;
      return {
        kind,
        label,
        id: kind === "person" ? ids.personId(label, organisation) : ids.organisationId(organisation),
      };
    },
    quote: (reference) => {
      const quoted = parseQuoteReference(reference);
      return quoted && (quoted.thread ? ids.postId(reference) : plan.ids.get(quoted.number));
    },
  });
}

function toCitingPost({ id, threadId, text, lang }: PostRow) {
  return { sourceKind: "post", sourceId: id, threadId, found: readCitations({ text, lang }).found } as const;
}

async function writeMentions(tx: Transaction, posts: readonly PostRow[]) {
  const data = posts.flatMap((post) => {
    const mentioned = new Map<string, Prisma.MentionCreateManyInput>();
    for (const node of walk(post.document as unknown as Document)) {
      if (node.type !== "mention") continue;
      const { kind, id } = node.attrs;
      const whom = kind === "person" ? { personId: id } : { organisationId: id };
      mentioned.set(id, { id: importedId("mention", post.id, id), postId: post.id, ...whom });
    }
    return [...mentioned.values()];
  });
  if (data.length > 0) await tx.mention.createMany({ data });
}

async function countPosts(tx: Transaction, thread: KnownThread, posts: readonly PostRow[]) {
  const last = posts.reduce((latest, post) => (post.createdAt >= latest.createdAt ? post : latest));
  const newest = last.createdAt >= thread.lastPostAt || thread.postCount === 0;
  await tx.thread.update({
    where: { id: thread.id },
    data: {
      postCount: thread.postCount + posts.length,
      organisationIds: [...new Set([...thread.organisationIds, ...posts.map((post) => post.organisationId)])],
      ...(newest && { lastPostAt: last.createdAt, lastAuthorId: last.authorId }),
    },
    select: { id: true },
  });
}

type Written = { target: KnownThread; posts: readonly PostRow[] };

/** A new thread is one fact, however long it is; to a known one each post is a reply. */
async function recordPosts({ tx, at }: Writing, type: "thread.opened" | "thread.replied", { target, posts }: Written) {
  for (const post of type === "thread.opened" ? posts.slice(0, 1) : posts) {
    const place = { spaceId: target.spaceId, threadId: target.id, postId: post.id };
    await record(tx, { type, at, actorId: post.authorId, ...place });
  }
}
