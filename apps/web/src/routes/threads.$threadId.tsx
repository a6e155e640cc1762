import { createFileRoute } from "@tanstack/react-router";
import { lawChecksOptions } from "../features/law/law-banner.tsx";
import { fetchProposal } from "../features/proposals/lazy-proposal.tsx";
import { proposalsOptions } from "../features/proposals/proposal-queries.ts";
import { changedPostsOptions } from "../features/threads/changed-posts.tsx";
import { ThreadPage } from "../features/threads/thread-page.tsx";
import { threadQuery } from "../features/threads/thread-reads.ts";
import { queryClient, trpc } from "../trpc.ts";

/** The number of a post, if that is what stands in the address. */
function postNumber(text: unknown): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : undefined;
}

/** With what shows them, if there are any. */
async function prefetchProposals(threadId: string) {
  const options = proposalsOptions(threadId);
  await queryClient.prefetchQuery(options);
  if (queryClient.getQueryData(options.queryKey)?.length) await fetchProposal();
}

export const Route = createFileRoute("/threads/$threadId")({
  validateSearch: ({ post }: { post?: unknown }): { post?: number } => {
    const number = postNumber(post);
    return number ? { post: number } : {};
  },
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) =>
    Promise.all([
      queryClient.prefetchQuery(threadQuery(params.threadId, deps.post ?? "unread")),
      // They stand among the posts, or above them, and would push them.
      prefetchProposals(params.threadId),
      // These stand above the posts and would push them.
      queryClient.prefetchQuery(changedPostsOptions(params.threadId)),
      queryClient.prefetchQuery(lawChecksOptions("thread", params.threadId)),
      queryClient.prefetchQuery(trpc.question.ofThread.queryOptions({ threadId: params.threadId })),
    ]),
  component: () => <ThreadPage threadId={Route.useParams().threadId} post={Route.useSearch().post} />,
});
