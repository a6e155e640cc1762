import { z } from "zod";
import type { CitationSpan } from "./citations.ts";
import { type ConceptRef, threadConceptIds } from "./concepts.ts";
import type { QuestionStanding } from "./answers.ts";
import { pageCursor } from "./cursors.ts";
import { type Document, documentInput, draftDocumentInput } from "./document.ts";
import type { FlagReason } from "./flags.ts";
import { id, newId } from "./ids.ts";
import { textLanguage, type TextLanguage } from "./languages.ts";
import type { ThreadRule } from "./chatham-house.ts";
import type { OrganisationRef, Writer } from "./people.ts";
import type { SpaceRef } from "./spaces.ts";
import { provisionKey } from "./provision-keys.ts";
import { line, looseText, optionalLine } from "./text.ts";

export const reactionKinds = ["agree", "thanks", "important"] as const;
export type ReactionKind = (typeof reactionKinds)[number];
export const followLevels = ["watch", "track", "normal", "mute"] as const;
export type FollowLevel = (typeof followLevels)[number];
export type ThreadStatus = "open" | "resolved";

/** How many posts a page of a thread has. */
export const postsPerPage = 20;
/** How many threads a page of a list has. */
export const threadsPerPage = 20;
export const maxAttachments = 10;
/** Bytes. */
export const maxAttachmentSize = 25 * 1024 * 1024;

const attachmentIds = z.array(id).max(maxAttachments, "attachment.too_many").default([]);
const title = line(200);
/** As far as PostgreSQL counts in an integer. */
const postNumber = z.number().int().min(0).max(2_147_483_647);

export const openThreadInput = z.object({
  id: newId,
  postId: newId,
  spaceId: id,
  title,
  lang: textLanguage,
  document: documentInput,
  attachmentIds,
  conceptIds: threadConceptIds,
});
export type OpenThreadInput = z.infer<typeof openThreadInput>;

export const replyInput = z.object({
  id: newId,
  threadId: id,
  lang: textLanguage,
  document: documentInput,
  attachmentIds,
});
export type ReplyInput = z.infer<typeof replyInput>;

/** `revision` is the one that the writer saw: an edit made meanwhile is not overwritten. */
export const editPostInput = z.object({
  postId: id,
  revision: postNumber.min(1),
  lang: textLanguage,
  document: documentInput,
  attachmentIds,
  /** Why; kept with the revision that the edit makes. */
  reason: optionalLine(300).optional(),
});
export type EditPostInput = z.infer<typeof editPostInput>;

export const renameThreadInput = z.object({ threadId: id, title, lang: textLanguage });
export const resolveThreadInput = z.object({ threadId: id, lang: textLanguage, document: documentInput });
export type ResolveThreadInput = z.infer<typeof resolveThreadInput>;
export const threadIdInput = z.object({ threadId: id });
export const postIdInput = z.object({ postId: id });
export const reactionInput = z.object({ postId: id, kind: z.enum(reactionKinds) });
export const followInput = z.object({ threadId: id, level: z.enum(followLevels) });
/** `visit` is made by the client when the thread is opened: what changed since the visit before is told by it. */
export const markReadInput = z.object({ threadId: id, number: postNumber, visit: id.optional() });
export const changedPostsInput = z.object({ threadId: id, visit: id });
/** Where somebody reads: the post at the upper edge of the window, and how much of it lies above, from 0 to 1. */
export const keepPlaceInput = z.object({ threadId: id, number: postNumber.min(1), share: z.number().min(0).max(1) });
export type KeepPlaceInput = z.infer<typeof keepPlaceInput>;
/** What a picture shows, in words; nothing for one that only decorates. */
export const describeAttachmentInput = z.object({ attachmentId: id, alt: optionalLine(500) });

/** How many of those who take part a row of a list names. */
export const organisationsPerRow = 3;

export const threadFilters = [
  "all",
  "unread",
  "followed",
  "followed_unread",
  "open",
  "mine",
  "needs_answer",
  "sector",
  "mentions",
] as const;
export type ThreadFilter = (typeof threadFilters)[number];

export const listThreadsInput = z.object({
  spaceId: id.optional(),
  /** Threads that carry the concept or a narrower one. */
  conceptId: id.optional(),
  /** Threads that cite the provision or a part of it. */
  cites: provisionKey.optional(),
  filter: z.enum(threadFilters).default("all"),
  cursor: pageCursor.optional(),
});
export type ListThreadsInput = z.infer<typeof listThreadsInput>;

/** `at`: the number of a post, the first unread one, or the end. */
export const getThreadInput = z.object({
  threadId: id,
  at: z.union([postNumber.min(1), z.literal("unread"), z.literal("end")]).default(1),
});
export type GetThreadInput = z.infer<typeof getThreadInput>;

/** Posts after or before a number (keyset). */
export const listPostsInput = z.object({
  threadId: id,
  direction: z.enum(["after", "before"]),
  number: postNumber,
  /** How many at once: a page, or ten for who wants all of a long thread. */
  size: z.union([z.literal(postsPerPage), z.literal(postsPerPage * 10)]).optional(),
});
export type ListPostsInput = z.infer<typeof listPostsInput>;

/** Where a draft belongs: a new thread in a space, a reply to a thread, an edit of a post. */
export const draftPlace = z
  .string()
  .regex(/^(space|thread|post)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "invalid");
export const saveDraftInput = z.object({
  place: draftPlace,
  savedAt: z.iso.datetime().refine((time) => time >= "1970", "invalid"),
  title: looseText(400).default(""),
  lang: textLanguage,
  document: draftDocumentInput,
  attachmentIds,
  conceptIds: threadConceptIds,
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;
export const draftPlaceInput = z.object({ place: draftPlace });

/** `alt` says what a picture shows; empty for one that decorates, null when nothing was said. */
export type AttachmentView = { id: string; name: string; mediaType: string; size: number; alt: string | null };

/** Whether a file is shown, so that it has to be said in words too. */
export const isPicture = ({ mediaType }: Pick<AttachmentView, "mediaType">) => mediaType.startsWith("image/");

/** A post that is quoted, as far as the reader may know it. */
export type QuoteSource = {
  postId: string;
  threadId: string;
  number: number;
  author: Writer;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
};

/** `editAsked`: it returns when its author has changed it. */
export type HiddenView = { ground: FlagReason; editAsked: boolean };

/**
 * What everyone who may read the thread sees of a post, apart from `abilities`, the words of what is hidden, and names that
 * are withheld.
 */
export type PostView = {
  id: string;
  threadId: string;
  number: number;
  author: Writer & { title: string };
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  /** Whether the Chatham House rule holds for it: others see it without names. */
  underRule: boolean;
  lang: TextLanguage;
  /** Null when the post was withdrawn, or is hidden from the reader. */
  document: Document | null;
  revision: number;
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
  /** Where the post stands now that stood here before; its place and number stay. */
  movedTo: { threadId: string; number: number } | null;
  /** On which ground its words are withheld, from all but its author and those who keep order; null when they are not. */
  hidden: HiddenView | null;
  reactions: { kind: ReactionKind; people: Writer[] }[];
  sources: QuoteSource[];
  attachments: AttachmentView[];
  citations: CitationSpan[];
  abilities: { edit: boolean; withdraw: boolean; correct: boolean; flag: boolean };
};

/** Where somebody left off: a post, and how much of it lay above the window, from 0 to 1. */
export type ReadingPlace = { number: number; share: number };

export type ThreadAbilities = {
  reply: boolean;
  rename: boolean;
  resolve: boolean;
  reopen: boolean;
  lock: boolean;
  pin: boolean;
  follow: boolean;
  react: boolean;
  tag: boolean;
  /** Move it, split posts off it, merge it into another one. */
  curate: boolean;
  /** Ask those who keep order to look at it. */
  flag: boolean;
  /** Put it under the Chatham House rule, or lift that from it. */
  rule: boolean;
  /** See the names that are withheld, for a reason that is kept. */
  reveal: boolean;
};

export type ThreadView = {
  id: string;
  space: SpaceRef;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  outcome: { document: Document; lang: TextLanguage; by: Writer; at: string; citations: CitationSpan[] } | null;
  author: Writer;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  createdAt: string;
  lastPostAt: string;
  locked: boolean;
  pinned: boolean;
  postCount: number;
  /** Where the reader stands; null without a session. `lastRead` 0 means never opened. */
  reading: { follow: FollowLevel; lastRead: number; visitedAt: string | null; place: ReadingPlace | null } | null;
  /** None where they are withheld. */
  organisations: OrganisationRef[];
  concepts: ConceptRef[];
  /** Where the authorities stand on the questions that it asks. */
  standings: QuestionStanding[];
  rule: ThreadRule;
  abilities: ThreadAbilities;
};

/** A row of a list. */
export type ThreadSummary = {
  id: string;
  space: SpaceRef;
  title: string;
  lang: TextLanguage;
  status: ThreadStatus;
  locked: boolean;
  pinned: boolean;
  author: Writer;
  lastAuthor: Writer;
  /** The first who take part, as many as a row names, and how many there are; none where they are withheld. */
  organisations: OrganisationRef[];
  organisationCount: number;
  /** Whether something in it stands under the Chatham House rule. */
  underRule: boolean;
  concepts: ConceptRef[];
  /** Where the authorities stand on the questions that it asks. */
  standings: QuestionStanding[];
  postCount: number;
  createdAt: string;
  lastPostAt: string;
  /** Posts not read yet; the whole thread if it was never opened. 0 without a session. */
  unread: number;
  /** Never opened by the reader. */
  isNew: boolean;
  follow: FollowLevel;
};

/** `cursor` is a place in the event log that the read is not older than: live events after it complete it. */
export type ThreadPage = { thread: ThreadView; posts: PostView[]; cursor: string };

export type RevisionView = {
  revision: number;
  lang: TextLanguage;
  document: Document;
  writtenAt: string;
  writer: Writer;
  /** Why it was written; empty when nothing was said. */
  reason: string;
};

/** A post that the reader had read before it was changed; `before` is the revision that was read. */
export type ChangedPost = {
  postId: string;
  number: number;
  before: number;
  revision: number;
  at: string;
  author: Writer;
  /** Null where it is withheld. */
  organisation: OrganisationRef | null;
  reason: string;
};

export type DraftTarget = {
  title: string;
  /** The language of the title; null for the name of a space. */
  lang: TextLanguage | null;
  threadId: string | null;
  spaceSlug: string;
  number: number | null;
};

export type DraftView = {
  place: string;
  savedAt: string;
  title: string;
  lang: TextLanguage;
  document: Document;
  attachments: AttachmentView[];
  /** What a new thread is about, as far as it was chosen. */
  concepts: ConceptRef[];
  /** Where it will go, for a list of drafts; null when that place is gone or closed to the writer. */
  target: DraftTarget | null;
};
