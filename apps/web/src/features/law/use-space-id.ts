import { useQuery } from "@tanstack/react-query";
import { spaceListOptions } from "../discussions/thread-queries.ts";

/** The space that an address names; `known` when there is none to look for, or the spaces have been read. */
export function useSpaceId(slug: string | undefined): { id: string | undefined; known: boolean } {
  const { data: spaces } = useQuery({ ...spaceListOptions(), enabled: slug !== undefined });
  const id = spaces?.find((space) => space.slug === slug)?.id;
  return { id, known: slug === undefined || spaces !== undefined };
}
