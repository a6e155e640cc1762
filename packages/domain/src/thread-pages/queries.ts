import { type GetThreadInput, postsPerPage, type ThreadPage, type ThreadView } from "@samrad/contracts/threads";
import { Prisma } from "@samrad/db/client";
import type { ClaimingContext, ReadContext } from "../context.ts";
import { formatCursor } from "../events/queries.ts";
import { revealPosts, selectShared } from "../posts/queries.ts";
import { showWords } from "../quotes/queries.ts";
import { quotedPosts, type SharedPost, toPostViews } from "../posts/view.ts";
import { versionOf } from "../thread-heads/queries.ts";
import { findThread, type ThreadMemory } from "../threads/queries.ts";
import { factsOf, type FoundThread, toThreadView } from "../threads/view.ts";

export type RememberedPage = { version: string; posts: readonly SharedPost[] };

/**
 * What a process remembers: names, threads, and pages of their posts as all who may read them see them. Whoever reads one
 * has shown the right to, and knows its version, by a statement of this very read.
 */
export type PageMemory = ThreadMemory & {
  pages: { get(key: string): RememberedPage | undefined; set(key: string, page: RememberedPage): unknown };
};

type Page = { threadId: string; first: number; version: string };

/** The page as it is remembered in this version, else as it is now. */
async function getSharedPage(context: ReadContext, page: Page, memory?: PageMemory): Promise<RememberedPage> {
  const { threadId, first } = page;
  const key = `${threadId} ${first}`;
  const remembered = memory?.pages.get(key);
  if (remembered?.version === page.version) return remembered;
  const { shared, ...found } = await selectShared(context, {
    where: Prisma.sql`p.thread_id = ${threadId}::uuid and p.number >= ${first} order by p.number limit ${Prisma.raw(String(postsPerPage))}`,
    version: Prisma.sql`(select ${versionOf} from thread t where t.id = ${threadId}::uuid)`,
  });
  if (shared) memory?.pages.set(key, found);
  return found;
}

/** The outcome without what the reader may not see in its words: quotations that are closed, names that are withheld. */
async function showOutcome(context: ReadContext, found: FoundThread, thread: ThreadView): Promise<ThreadView> {
  const { outcome } = thread;
  const { numbers } = found.head;
  if (!outcome || (!numbers && quotedPosts(outcome.document).length === 0)) return thread;
  const author = found.named.outcome!.by;
  const signing = { threadId: thread.id, author, numbers, revealed: thread.rule.revealedUntil !== null };
  const [shown = outcome] = await showWords(context, signing, [outcome]);
  return { ...thread, outcome: { ...outcome, ...shown } };
}

/** One thread without its posts. Throws `not_found`, also for one that the actor may not read. */
export async function getThread({ db, actor }: ReadContext, threadId: string): Promise<ThreadView> {
  const found = await findThread({ db, actor }, threadId);
  return showOutcome({ db, actor }, found, toThreadView(found, actor));
}

/** How often a thread is read again that changes between the reading of its head and of its posts. */
const mostReadings = 4;

/**
 * A thread with one page of posts: from the start, around a number, from the first unread post, or the end. Throws
 * `not_found`. No memory may be given inside a transaction: what it has changed is not there for others yet.
 */
export async function getThreadPage(
  context: ReadContext | ClaimingContext,
  input: GetThreadInput,
  memory?: PageMemory,
): Promise<ThreadPage> {
  const { db, actor } = context;
  for (let reading = 1; ; reading++) {
    const found = await findThread(context, input.threadId, memory);
    const thread = toThreadView(found, actor);
    const { version, horizon } = found.own;
    const page = await getSharedPage(
      { db, actor },
      { threadId: thread.id, first: firstNumber(thread, input.at), version },
      memory,
    );
    if (page.version !== version && reading < mostReadings) continue;
    const facts = factsOf(found);
    const posts = toPostViews(await revealPosts({ db, actor }, facts, page.posts), actor, facts);
    // What the reads may not have seen comes as live events after the cursor; applying one twice changes nothing.
    return {
      thread: await showOutcome({ db, actor }, found, thread),
      posts,
      cursor: formatCursor({ xid: BigInt(horizon), id: 0n }),
    };
  }
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
