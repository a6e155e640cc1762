import type { SpaceView } from "@samrad/contracts/spaces";
import type { ThreadFilter } from "@samrad/contracts/threads";
import { useQuery } from "@tanstack/react-query";
import { nextPage } from "../../frame/next-page.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { isMember } from "../session/me.tsx";
import type { FilterSearch } from "./thread-filter.ts";

export type ThreadScope = {
  spaceId?: string;
  conceptId: string | undefined;
  filter: ThreadFilter;
  cites?: string | undefined;
};

/** Threads by last activity, a page after the other. */
export const threadListOptions = (scope: ThreadScope) => trpc.thread.list.infiniteQueryOptions(scope, nextPage);

export const spaceListOptions = () => trpc.space.list.queryOptions();

/** The space with that name in addresses: undefined while it is not known, null when there is none for the reader. */
export function useSpace(slug: string) {
  const { data: spaces, error, refetch } = useQuery(spaceListOptions());
  const space: SpaceView | null | undefined = spaces && (spaces.find((one) => one.slug === slug) ?? null);
  return { space, spaces, error, refetch };
}

async function readViews() {
  if (await isMember()) await queryClient.ensureQueryData(trpc.view.list.queryOptions());
}

/** Reads which spaces and views there are: they stand above or beside the list and would push it. */
export async function readSpaces(): Promise<void> {
  await Promise.allSettled([queryClient.ensureQueryData(spaceListOptions()), readViews()]);
}

/** Begins to read what a list shows, before the page is there. */
export async function prefetchThreads({ filter = "all", concept: conceptId }: FilterSearch, slug?: string) {
  const spaces = queryClient.prefetchQuery(spaceListOptions());
  if (!slug) return queryClient.prefetchInfiniteQuery(threadListOptions({ filter, conceptId }));
  await spaces;
  const space = queryClient.getQueryData(spaceListOptions().queryKey)?.find((one) => one.slug === slug);
  if (space) await queryClient.prefetchInfiniteQuery(threadListOptions({ spaceId: space.id, filter, conceptId }));
}
