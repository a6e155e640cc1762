/** How a list that is read page by page goes on. */
export const nextPage = { getNextPageParam: ({ cursor }: { cursor: string | null }) => cursor ?? undefined };
