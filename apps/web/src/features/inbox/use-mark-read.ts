import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc, trpcClient } from "../../trpc.ts";

/** Marks one notification as read, or all; list and bell are read again together. */
export function useMarkRead() {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries(trpc.notification.pathFilter());
  const one = useMutation({
    mutationFn: (notificationId: string) => trpcClient.notification.markRead.mutate({ notificationId }),
    onSettled: readAgain,
  });
  const all = useMutation({ mutationFn: () => trpcClient.notification.markAllRead.mutate(), onSettled: readAgain });
  return { one, all };
}
