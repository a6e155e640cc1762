import { z } from "zod";
import { id } from "./ids.ts";
import type { PersonRef } from "./people.ts";
import type { PostView } from "./threads.ts";

/**
 * The facts that the log keeps, and who may hear of each:
 * `space` whoever may read the space, `person` the person it is about, `network` every member, `everybody` visitors
 * too, `administrators` they alone, `question` whoever may read the question, `keepers` who keeps order: no more than
 * that something waits or was decided.
 */
export const eventAudiences = {
  "thread.opened": "space",
  "thread.replied": "space",
  "thread.renamed": "space",
  "thread.resolved": "space",
  "thread.reopened": "space",
  "thread.locked": "space",
  "thread.unlocked": "space",
  "thread.pinned": "space",
  "thread.unpinned": "space",
  "thread.rule_changed": "space",
  "names.revealed": "person",
  "thread.moved": "space",
  "thread.split": "space",
  "thread.merged": "space",
  "post.edited": "space",
  "post.withdrawn": "space",
  "post.reacted": "space",
  "post.hidden": "space",
  "post.returned": "space",
  "citation.marked": "space",
  "citation.unmarked": "space",
  "thread.triaged": "space",
  "question.changed": "question",
  "question.citation_corrected": "question",
  "question.followed": "person",
  "follow.changed": "person",
  "thread.tagged": "space",
  "thread.untagged": "space",
  "concept.changed": "everybody",
  "vocabulary.imported": "everybody",
  "concept.followed": "person",
  "space.created": "network",
  "space.changed": "network",
  "space.rule_changed": "space",
  "person.changed": "network",
  "person.deactivated": "network",
  "person.reactivated": "network",
  "membership.started": "network",
  "membership.changed": "network",
  "membership.ended": "network",
  "organisation.created": "network",
  "organisation.changed": "network",
  "invitation.sent": "administrators",
  "invitation.revoked": "administrators",
  "answer_text.written": "question",
  "answer.given": "question",
  "answer.confirmed": "question",
  "answer.expired": "question",
  "task.raised": "network",
  "task.done": "network",
  "law.imported": "everybody",
  "law.checked": "network",
  "provision.followed": "person",
  "provision.unfollowed": "person",
  "similar.chosen": "network",
  "proposal.opened": "space",
  "proposal.changed": "space",
  "proposal.rescheduled": "space",
  "proposal.counted": "space",
  "proposal.closed": "space",
  "proposal.withdrawn": "space",
  "proposal.concluded": "space",
  "proposal.reviewed": "space",
  "vote.cast": "person",
  "saved_search.changed": "person",
  "saved_search.matched": "person",
  "bookmark.changed": "person",
  "bookmark.reminded": "person",
  "view.changed": "person",
  "template.changed": "space",
  "flag.raised": "keepers",
  "flag.answered": "person",
  "ruling.made": "keepers",
  "ruling.given": "person",
  "appeal.filed": "keepers",
  "appeal.decided": "keepers",
  "session.started": "person",
  "session.ended": "person",
} as const satisfies Record<
  string,
  "space" | "person" | "network" | "everybody" | "administrators" | "question" | "keepers"
>;

export type EventType = keyof typeof eventAudiences;

/** After these, what a socket may hear has to be worked out again. */
export const rightsChangingEvents: ReadonlySet<EventType> = new Set<EventType>([
  "space.created",
  "space.changed",
  "thread.moved",
  "thread.merged",
  "person.deactivated",
  "person.reactivated",
  "membership.started",
  "membership.changed",
  "membership.ended",
  "organisation.changed",
  "session.ended",
]);

/** An event as a client gets it: never by whom, since names may be withheld. `post` comes with hot events, in the view that every reader of the thread shares. */
export type LiveEvent = {
  cursor: string;
  type: EventType;
  at: string;
  spaceId: string | null;
  threadId: string | null;
  postId: string | null;
  personId: string | null;
  organisationId: string | null;
  /** What the event is about when it is something else: a recurring question, a concept, a task. */
  subjectId: string | null;
  post?: PostView;
};

export const syncInput = z.object({ cursor: z.string().max(60).nullable() });
export const watchInput = z.object({ threadId: id, cursor: z.string().max(60) });
export const unwatchInput = z.object({ threadId: id });
export const writingInput = z.object({ threadId: id, writing: z.boolean() });

/** What was missed since the cursor; `resync` when the log no longer reaches back, or too much was missed: read everything again. */
export type CatchUp = { ok: true; events: LiveEvent[]; cursor: string; resync: boolean } | { ok: false };

/** Who has the thread open now. `reading` names some of them, `readers` counts all who are signed in. */
export type Presence = {
  threadId: string;
  reading: PersonRef[];
  readers: number;
  writing: PersonRef[];
  /** How many write, also where nobody is named. */
  writers: number;
};

export type ServerToClient = {
  events(batch: { events: LiveEvent[]; cursor: string }): void;
  presence(presence: Presence): void;
  /** Something was read in another window of the same person. */
  read(change: { threadId: string; lastRead: number }): void;
  /** There is something new in the person's inbox. */
  notified(): void;
  /** The session is over; nothing more will come. */
  ended(): void;
};

export type ClientToServer = {
  sync(input: z.infer<typeof syncInput>, answer: (caughtUp: CatchUp) => void): void;
  watch(input: z.infer<typeof watchInput>, answer: (caughtUp: CatchUp) => void): void;
  unwatch(input: z.infer<typeof unwatchInput>): void;
  writing(input: z.infer<typeof writingInput>): void;
};
