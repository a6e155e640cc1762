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

const readThread = ({ threadId }: LiveEvent): Effect[] => (threadId ? [{ kind: "read_thread", threadId }] : []);
const readProposals = ({ threadId }: LiveEvent): Effect[] =>
  threadId ? [{ kind: "read_proposals", threadId }, { kind: "read_tasks" }] : [];
const readPost = ({ threadId, postId }: LiveEvent): Effect[] =>
  threadId && postId ? [{ kind: "read_post", threadId, postId }] : [];

const readQuoting = ({ threadId }: LiveEvent): Effect[] => (threadId ? [{ kind: "read_quoting", threadId }] : []);

function curated(event: LiveEvent): Effect[] {
  const { threadId } = event;
  const window: Effect[] = threadId ? [{ kind: "read_window", threadId }] : [];
  const beside = ["read_lists", "read_notifications", "read_tasks", "read_triage"] as const;
  return [...window, ...readQuoting(event), ...beside.map((kind) => ({ kind }))];
}
const readChanged = ({ threadId }: LiveEvent): Effect[] => (threadId ? [{ kind: "read_changed", threadId }] : []);

/** What shows, or no longer shows, that a post is there. */
const hiddenBeside = ["read_lists", "read_notifications", "read_bookmarks", "read_law", "read_moderation"] as const;

/** What is to be done about an event. Doing it twice, or late, gives the same as doing it once and in time. */
export function effectsOf(event: LiveEvent, reader: Reader): Effect[] {
  const isOwn = reader.personId !== null && event.personId === reader.personId;
  switch (event.type) {
    case "thread.replied":
      return replied(event, reader);
    case "thread.opened":
      return [{ kind: "read_lists" }, { kind: "read_triage" }];
    case "thread.renamed":
    case "thread.resolved":
    case "thread.reopened":
    case "thread.locked":
    case "thread.unlocked":
    case "thread.pinned":
    case "thread.unpinned":
    case "follow.changed":
      return [...readThread(event), { kind: "read_lists" }];
    case "thread.tagged":
    case "thread.untagged":
      return [...readThread(event), { kind: "read_lists" }, { kind: "read_figures" }, { kind: "read_concepts" }];
    case "thread.rule_changed":
      return [{ kind: "read_everything" }];
    case "names.revealed":
      return isOwn ? [{ kind: "read_everything" }] : [];
    case "thread.moved":
    case "thread.split":
    case "thread.merged":
      return curated(event);
    case "post.edited":
      return [...readPost(event), ...readChanged(event)];
    case "post.withdrawn":
    case "post.reacted":
      return readPost(event);
    case "post.hidden":
    case "post.returned":
      return [
        ...readPost(event),
        ...readThread(event),
        ...readChanged(event),
        ...readProposals(event),
        ...readQuoting(event),
        ...hiddenBeside.map((kind) => ({ kind })),
      ];
    case "flag.raised":
    case "flag.answered":
    case "ruling.made":
    case "ruling.given":
    case "appeal.filed":
    case "appeal.decided":
      return [{ kind: "read_moderation" }];
    case "citation.marked":
    case "citation.unmarked":
      return event.postId ? readPost(event) : readThread(event);
    case "concept.changed":
    case "vocabulary.imported":
      return [
        { kind: "read_concepts" },
        { kind: "read_threads_with", conceptId: event.subjectId },
        { kind: "read_lists" },
        { kind: "read_figures" },
      ];
    case "concept.followed":
      return [{ kind: "read_concepts" }];
    case "space.created":
    case "space.changed":
    case "space.rule_changed":
    case "organisation.changed":
      return [{ kind: "read_everything" }];
    case "person.changed":
      return isOwn ? [{ kind: "read_me" }, { kind: "read_people" }] : [{ kind: "read_people" }];
    case "membership.started":
    case "membership.changed":
    case "membership.ended":
    case "person.deactivated":
    case "person.reactivated":
      return [{ kind: isOwn ? "read_everything" : "read_people" }];
    case "organisation.created":
      return [{ kind: "read_people" }];
    case "invitation.sent":
    case "invitation.revoked":
      return [{ kind: "read_invitations" }];
    case "thread.triaged":
      return [...readThread(event), { kind: "read_triage" }, { kind: "read_lists" }];
    case "question.citation_corrected":
      return [{ kind: "read_questions" }, { kind: "read_answers" }];
    case "question.changed":
    case "question.followed":
      return [{ kind: "read_questions" }];
    case "task.raised":
    case "task.done":
      return [{ kind: "read_tasks" }];
    case "law.imported":
    case "law.checked":
      return [{ kind: "read_law" }, { kind: "read_answers" }];
    case "provision.followed":
    case "provision.unfollowed":
      return [{ kind: "read_law" }];
    case "answer_text.written":
    case "answer.given":
    case "answer.confirmed":
    case "answer.expired":
      return [{ kind: "read_answers" }, { kind: "read_lists" }];
    case "proposal.opened":
    case "proposal.changed":
    case "proposal.rescheduled":
    case "proposal.counted":
    case "proposal.closed":
    case "proposal.withdrawn":
    case "proposal.concluded":
    case "proposal.reviewed":
    case "vote.cast":
      return readProposals(event);
    case "bookmark.changed":
    case "bookmark.reminded":
      return [{ kind: "read_bookmarks" }];
    case "view.changed":
      return [{ kind: "read_views" }];
    case "template.changed":
      return [{ kind: "read_templates" }];
    case "similar.chosen":
      return [{ kind: "read_similar_figures" }];
    case "saved_search.changed":
    case "saved_search.matched":
      return [{ kind: "read_saved_searches" }];
    case "session.started":
    case "session.ended":
      return [{ kind: "read_sessions" }];
  }
}
