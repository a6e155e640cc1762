import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id } from "./ids.ts";
import type { OrganisationRef, PersonRef } from "./people.ts";

export const notificationKinds = ["mention", "quote", "reply", "opened", "resolved"] as const;
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
  thread: { id: string; title: string; lang: string };
  post: { id: string; number: number };
  actor: PersonRef;
  organisation: OrganisationRef;
  /** The first words of the post. */
  excerpt: { text: string; lang: string };
  createdAt: string;
  read: boolean;
};
