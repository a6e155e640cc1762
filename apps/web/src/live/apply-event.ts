import type { LiveEvent } from "@samrad/contracts/live";
import type { PostView } from "@samrad/contracts/threads";
import { quotedPosts } from "../features/threads/quoted-posts.ts";

/** What has to be read again, or is known already, after an event. */
export type Effect =
  /** A new post that came along with its event. */
  | { kind: "merge_post"; threadId: string; post: PostView }
  /** One post of a thread that may be open. */
  | { kind: "read_post"; threadId: string; postId: string }
  /** The thread itself: title, state, what the reader may do. */
  | { kind: "read_thread"; threadId: string }
  /** A thread with all posts that are shown of it: they may stand elsewhere now, or not be open any more. */
  | { kind: "read_window"; threadId: string }
  /** What quotes posts of a thread: other threads, outcomes, answers. */
  | { kind: "read_quoting"; threadId: string }
  /** What one is told of, and how much of it is new. */
  | { kind: "read_notifications" }
  /** Lists of threads, of all spaces or one's own. */
  | { kind: "read_lists" }
  /** What is counted over all threads: trends, and the report of the week. */
  | { kind: "read_figures" }
  /** What authorities have answered, and the badges that sum it up. */
  | { kind: "read_answers" }
  | { kind: "read_spaces" }
  /** The vocabulary, and its words where they stand on threads. */
  | { kind: "read_concepts" }
  /** The threads that carry a concept, or any. */
  | { kind: "read_threads_with"; conceptId: string | null }
  | { kind: "read_people" }
  /** The texts of laws, what cites them, and what is to be checked since they changed. */
  | { kind: "read_law" }
  | { kind: "read_invitations" }
  | { kind: "read_sessions" }
  | { kind: "read_me" }
  | { kind: "read_tasks" }
  /** What is put to the vote in a thread. */
  | { kind: "read_proposals"; threadId: string }
  /** Recurring questions, in lists and as open pages. */
  | { kind: "read_questions" }
  /** Which questions a thread asks, and the coordinators' workbench. */
  | { kind: "read_triage" }
  | { kind: "read_similar_figures" }
  | { kind: "read_saved_searches" }
  /** The posts that were changed since the last visit, where a thread is open. */
  | { kind: "read_changed"; threadId: string }
  | { kind: "read_bookmarks" }
  | { kind: "read_views" }
  | { kind: "read_templates" }
  /** What was flagged, decided and appealed against: the queue, and one's own. */
  | { kind: "read_moderation" }
  /** Rights or names have changed: whatever is shown may be different. */
  | { kind: "read_everything" };

/** An effect that is about nothing in particular. */
export type PlainEffect = Exclude<Effect, { threadId: string } | { conceptId: string | null }>["kind"];

/** What the effects of an event depend on. */
export type Reader = {
  /** Null for a visitor. */
  personId: string | null;
  /** Whether the reader keeps order in the thread, so far as it is open. */
  keepsOrder: (threadId: string) => boolean;
};

/** Whether the reader sees more of a post than the view of it that all readers share. */
function isMoreToSee(post: PostView, reader: Reader): boolean {
  if (reader.personId === null) return false;
  if (post.author.id === reader.personId || reader.keepsOrder(post.threadId)) return true;
  const known = new Set(post.sources.map((source) => source.postId));
  return post.document !== null && quotedPosts(post.document).some((postId) => !known.has(postId));
}

/** What comes with the event may be done by members alone. */
const asSeenBy = ({ personId }: Reader, post: PostView): PostView =>
  personId === null ? { ...post, abilities: { ...post.abilities, flag: false } } : post;

function replied({ post, postId, threadId }: LiveEvent, reader: Reader): Effect[] {
  if (!threadId || !postId) return [];
  const readPost: Effect = { kind: "read_post", threadId, postId };
  if (!post) return [readPost, { kind: "read_lists" }];
  const merge: Effect = { kind: "merge_post", threadId, post: asSeenBy(reader, post) };
  return [merge, ...(isMoreToSee(post, reader) ? [readPost] : []), { kind: "read_lists" }];
}

/** What an event of a type asks for. */
type Rule = (event: LiveEvent, reader: Reader) => Effect[];

/** The same, whatever the event is about and whoever reads. */
const reads = (...kinds: PlainEffect[]): Rule => {
  const effects = kinds.map((kind) => ({ kind }));
  return () => effects;
};
const all =
  (...rules: Rule[]): Rule =>
  (event, reader) =>
    rules.flatMap((rule) => rule(event, reader));

const isOwn = ({ personId }: LiveEvent, reader: Reader) => reader.personId !== null && personId === reader.personId;

const aboutThread =
  (kind: "read_thread" | "read_window" | "read_quoting" | "read_proposals" | "read_changed"): Rule =>
  ({ threadId }) =>
    threadId ? [{ kind, threadId }] : [];

const readsThread = aboutThread("read_thread");
const readsChanged = aboutThread("read_changed");
const readsQuoting = aboutThread("read_quoting");
const readsPost: Rule = ({ threadId, postId }) => (threadId && postId ? [{ kind: "read_post", threadId, postId }] : []);

const readsEverything = reads("read_everything");
const readsThreadInLists = all(readsThread, reads("read_lists"));
const readsTags = all(readsThreadInLists, reads("read_figures", "read_concepts"));
/** The posts of a thread stand elsewhere now. */
const readsPlaces = all(
  aboutThread("read_window"),
  readsQuoting,
  reads("read_lists", "read_notifications", "read_tasks", "read_triage"),
);
/** Whether a post is there shows in many places. */
const readsHidden = all(
  readsPost,
  readsThread,
  readsChanged,
  aboutThread("read_proposals"),
  readsQuoting,
  reads("read_tasks", "read_lists", "read_notifications", "read_bookmarks", "read_law", "read_moderation"),
);
const readsProposals = all(aboutThread("read_proposals"), reads("read_tasks"));
const readsConcepts = all(reads("read_concepts", "read_lists", "read_figures"), ({ subjectId }) => [
  { kind: "read_threads_with", conceptId: subjectId },
]);
const readsMarks: Rule = (event, reader) => (event.postId ? readsPost : readsThread)(event, reader);
const readsMembers: Rule = (event, reader) => [{ kind: isOwn(event, reader) ? "read_everything" : "read_people" }];

const rules: Record<LiveEvent["type"], Rule> = {
  "thread.replied": replied,
  "thread.opened": reads("read_lists", "read_triage"),
  "thread.renamed": readsThreadInLists,
  "thread.resolved": readsThreadInLists,
  "thread.reopened": readsThreadInLists,
  "thread.locked": readsThreadInLists,
  "thread.unlocked": readsThreadInLists,
  "thread.pinned": readsThreadInLists,
  "thread.unpinned": readsThreadInLists,
  "follow.changed": readsThreadInLists,
  "thread.tagged": readsTags,
  "thread.untagged": readsTags,
  "thread.triaged": all(readsThreadInLists, reads("read_triage")),
  "thread.rule_changed": readsEverything,
  "names.revealed": (event, reader) => (isOwn(event, reader) ? readsEverything(event, reader) : []),
  "thread.moved": readsPlaces,
  "thread.split": readsPlaces,
  "thread.merged": readsPlaces,
  "post.edited": all(readsPost, readsChanged),
  "post.withdrawn": readsPost,
  "post.reacted": readsPost,
  "post.hidden": readsHidden,
  "post.returned": readsHidden,
  "flag.raised": reads("read_moderation"),
  "flag.answered": reads("read_moderation"),
  "ruling.made": reads("read_moderation"),
  "ruling.given": reads("read_moderation"),
  "appeal.filed": reads("read_moderation"),
  "appeal.decided": reads("read_moderation"),
  "citation.marked": readsMarks,
  "citation.unmarked": readsMarks,
  "concept.changed": readsConcepts,
  "vocabulary.imported": readsConcepts,
  "concept.followed": reads("read_concepts"),
  "space.created": readsEverything,
  "space.changed": readsEverything,
  "space.rule_changed": readsEverything,
  "organisation.changed": readsEverything,
  "organisation.created": reads("read_people"),
  "person.changed": (event, reader) => [
    ...(isOwn(event, reader) ? [{ kind: "read_me" } as const] : []),
    { kind: "read_people" },
  ],
  "membership.started": readsMembers,
  "membership.changed": readsMembers,
  "membership.ended": readsMembers,
  "person.deactivated": readsMembers,
  "person.reactivated": readsMembers,
  "invitation.sent": reads("read_invitations"),
  "invitation.revoked": reads("read_invitations"),
  "question.citation_corrected": reads("read_questions", "read_answers"),
  "question.changed": reads("read_questions"),
  "question.followed": reads("read_questions"),
  "task.raised": reads("read_tasks"),
  "task.done": reads("read_tasks"),
  "law.imported": reads("read_law", "read_answers"),
  "law.checked": reads("read_law", "read_answers"),
  "provision.followed": reads("read_law"),
  "provision.unfollowed": reads("read_law"),
  "answer_text.written": reads("read_answers", "read_lists"),
  "answer.given": reads("read_answers", "read_lists"),
  "answer.confirmed": reads("read_answers", "read_lists"),
  "answer.expired": reads("read_answers", "read_lists"),
  "proposal.opened": readsProposals,
  "proposal.changed": readsProposals,
  "proposal.rescheduled": readsProposals,
  "proposal.counted": readsProposals,
  "proposal.closed": readsProposals,
  "proposal.withdrawn": readsProposals,
  "proposal.concluded": readsProposals,
  "proposal.reviewed": readsProposals,
  "vote.cast": readsProposals,
  "bookmark.changed": reads("read_bookmarks"),
  "bookmark.reminded": reads("read_bookmarks"),
  "view.changed": reads("read_views"),
  "template.changed": reads("read_templates"),
  "similar.chosen": reads("read_similar_figures"),
  "saved_search.changed": reads("read_saved_searches"),
  "saved_search.matched": reads("read_saved_searches"),
  "session.started": reads("read_sessions"),
  "session.ended": reads("read_sessions"),
};

/** A server that is newer than the page tells of what the page does not know. */
const ruleOf = (type: string): Rule => (rules as Record<string, Rule | undefined>)[type] ?? readsEverything;

/** What is to be done about an event. Doing it twice, or late, gives the same as doing it once and in time. */
export const effectsOf: Rule = (event, reader) => ruleOf(event.type)(event, reader);
