import { Link } from "@tanstack/react-router";
import type { PostLinkProps } from "../documents/rendering.ts";

/** The way from a quotation back to where it stands; the page is not loaded anew. */
export function PostLink({ source, children }: PostLinkProps) {
  const { threadId, number } = source;
  return (
    <Link to="/threads/$threadId" params={{ threadId }} search={{ post: number }} preload={false}>
      {children}
    </Link>
  );
}
