import { useQuery } from "@tanstack/react-query";
import { PagePending } from "../../frame/page-pending.tsx";
import { shapeOfError } from "../problems/error-shape.ts";
import { MovedOn } from "../curation/moved-on.tsx";
import { Problem } from "../problems/problem.tsx";
import { OpenThread } from "./open-thread.tsx";
import { threadQuery } from "./thread-reads.ts";

type Props = {
  threadId: string;
  /** The number of the post to open at; else the first unread one. */
  post?: number;
};

/** One thread, to be read and written in. */
export function ThreadPage({ threadId, post }: Props) {
  const { data, error, refetch } = useQuery(threadQuery(threadId, post ?? "unread"));
  // Also when the right to read it ends while it is open.
  if (error && ["not_found", "invalid"].includes(shapeOfError(error).code))
    return <MovedOn threadId={threadId} number={post} />;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PagePending />;
  return <OpenThread key={threadId} window={data} post={post} />;
}
