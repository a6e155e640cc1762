import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id } from "./ids.ts";
import type { OrganisationRef, Writer } from "./people.ts";

export const notificationKinds = [
  "mention",
  "quote",
  "reply",
  "opened",
  "resolved",
  "tagged",
  "answer",
  "cited",
  "question_linked",
  "question_moved",
  "proposal_opened",
  "proposal_changed",
  "proposal_closed",
  "search",
  "reminder",
  "flag_answered",
  "ruled",
  "appeal_answered",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const listNotificationsInput = z.object({
  filter: z.enum(["all", "unread"]).default("all"),
  cursor: pageCursor.optional(),
});
export type ListNotificationsInput = z.infer<typeof listNotificationsInput>;
export const notificationIdInput = z.object({ notificationId: id });

export type NotificationView = {
  id: string;
  kind: NotificationKind;
  /** Null, as the post, when it is about something else: then there is a subject. */
  thread: { id: string; title: string; lang: string } | null;
  post: { id: string; number: number } | null;
  subjectId: string | null;
  /** What the text names. */
  data: Record<string, unknown>;
  /** Null when nobody did it. */
  actor: Writer | null;
  /** Null too where the thread withholds it. */
  organisation: OrganisationRef | null;
  /** The first words of the post. */
  excerpt: { text: string; lang: string } | null;
  createdAt: string;
  read: boolean;
};
