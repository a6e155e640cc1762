import { useQuery } from "@tanstack/react-query";
import { useMe } from "../features/session/me.tsx";
import { trpc } from "../trpc.ts";

/** How much waits for a decision of those who keep order; nothing for everybody else. */
export function useQueueCount(): number {
  const { me } = useMe();
  const enabled = me?.abilities.coordinate ?? false;
  const { data } = useQuery({ ...trpc.moderation.count.queryOptions(), enabled });
  return (data?.flags ?? 0) + (data?.appeals ?? 0);
}
