import { useLingui } from "@lingui/react";
import type { QuoteSource } from "@samrad/contracts/threads";
import type { ReactNode } from "react";
import { useRendering } from "./rendering.ts";
import { useWriterName } from "../chatham-house/signatures.ts";

function SpokenBy({ author }: Pick<QuoteSource, "author">) {
  return useWriterName()(author);
}

function Source({ postId }: { postId: string }) {
  const { i18n } = useLingui();
  const { sources, PostLink } = useRendering();
  const source = sources.get(postId);
  if (!source) return <>{i18n._("document.quote_source_unknown")}</>;
  return (
    <>
      {source.organisation && (
        <>
          <span className="document-quote-organisation">{source.organisation.name}</span>
          {", "}
        </>
      )}
      <SpokenBy author={source.author} />
      {", "}
      <PostLink source={source}>{i18n._("document.quote_post", { number: source.number })}</PostLink>
    </>
  );
}

type Props = {
  postId: string;
  /** Nothing of its words has come: it is not open to the reader. */
  isEmpty: boolean;
  children: ReactNode;
};

/** A passage of another post, with who said it and the way back to it. */
export function Quote({ postId, isEmpty, children }: Props) {
  const { i18n } = useLingui();
  const { sources } = useRendering();
  if (isEmpty && !sources.has(postId))
    return (
      <figure className="document-quote">
        <p className="document-quote-closed">{i18n._("document.quote_closed")}</p>
      </figure>
    );
  return (
    <figure className="document-quote">
      <blockquote data-post-id={postId}>{children}</blockquote>
      <figcaption>
        <Source postId={postId} />
      </figcaption>
    </figure>
  );
}
