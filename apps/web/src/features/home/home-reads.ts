import { queryClient, trpc } from "../../trpc.ts";
import { spaceListOptions } from "../discussions/thread-queries.ts";
import { draftListOptions } from "../drafts/draft-queries.ts";

/** Reads what the home page of a member shows, so that it is there at once and no part pushes the next. */
export async function readHome(): Promise<void> {
  await Promise.allSettled([
    queryClient.ensureQueryData(spaceListOptions()),
    queryClient.ensureQueryData(trpc.task.list.queryOptions()),
    queryClient.ensureQueryData(trpc.thread.list.queryOptions({ filter: "followed_unread" })),
    queryClient.ensureQueryData(trpc.thread.list.queryOptions({ filter: "all" })),
    queryClient.ensureQueryData(trpc.notification.list.queryOptions({ filter: "unread" })),
    queryClient.ensureQueryData(trpc.notification.count.queryOptions()),
    queryClient.ensureQueryData(draftListOptions()),
  ]);
}
