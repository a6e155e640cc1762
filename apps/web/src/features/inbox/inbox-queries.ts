import { nextPage } from "../../frame/next-page.ts";
import { trpc } from "../../trpc.ts";

export type InboxFilter = "all" | "unread";
export type InboxSearch = { filter?: InboxFilter };

/** The filter of an address; nothing for all notifications. */
export function readInboxSearch({ filter }: { filter?: unknown }): InboxSearch {
  return filter === "unread" ? { filter } : {};
}

/** The inbox, newest first, a page after the other. */
export const inboxOptions = (filter: InboxFilter) => trpc.notification.list.infiniteQueryOptions({ filter }, nextPage);
