import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PostLinkProps } from "../documents/rendering.ts";
import { useJump } from "./jump.ts";

type Props = { threadId: string; number: number; children: ReactNode; className?: string; "aria-label"?: string };

/** A link to a post by its number. */
export function LinkToPost({ threadId, number, children, ...rest }: Props) {
  const jumpTo = useJump(threadId);
  return (
    <Link
      {...rest}
      to="/threads/$threadId"
      params={{ threadId }}
      search={{ post: number }}
      preload={false}
      onClick={(event) => !event.ctrlKey && !event.metaKey && jumpTo?.(number)}
    >
      {children}
    </Link>
  );
}

/** The way from a quotation back to where it stands; the page is not loaded anew. */
export function PostLink({ source, children }: PostLinkProps) {
  return (
    <LinkToPost threadId={source.threadId} number={source.number}>
      {children}
    </LinkToPost>
  );
}
