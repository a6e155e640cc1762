import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { PagePending } from "../../frame/page-pending.tsx";
import { trpc } from "../../trpc.ts";
import { NotFoundPage } from "../problems/not-found-page.tsx";

type Props = { threadId: string; number: number | undefined };

/** Leads from an old address to where the posts stand now; else there is nothing. */
export function MovedOn({ threadId, number = 1 }: Props) {
  const { data, isPending } = useQuery({ ...trpc.thread.whereTo.queryOptions({ threadId, number }), retry: false });
  if (isPending) return <PagePending />;
  if (!data) return <NotFoundPage />;
  return (
    <Navigate to="/threads/$threadId" params={{ threadId: data.threadId }} search={{ post: data.number }} replace />
  );
}
