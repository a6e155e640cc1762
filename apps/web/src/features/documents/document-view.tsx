import type { Document } from "@samrad/contracts/document";
import { type ComponentType, useMemo } from "react";
import { Blocks } from "./document-blocks.tsx";
import { FootnoteList } from "./document-footnotes.tsx";
import type { QuoteSource } from "@samrad/contracts/threads";
import { postAddress } from "./quote-source.ts";
import { countedNodes, type PostLinkProps, type Rendering, RenderingContext } from "./rendering.ts";
import "./documents.css";

function PlainPostLink({ source, children }: PostLinkProps) {
  return <a href={postAddress(source)}>{children}</a>;
}

export type DocumentViewProps = {
  document: Document;
  /** Makes the ids of footnotes unique on a page of several documents. */
  idPrefix: string;
  sources?: readonly QuoteSource[];
  /** The link to a quoted post, if an ordinary one will not do. */
  PostLink?: ComponentType<PostLinkProps>;
};

const noSources: readonly QuoteSource[] = [];

/** A document to read. Its language is set by whoever places it. */
export function DocumentView({ document, idPrefix, sources = noSources, PostLink = PlainPostLink }: DocumentViewProps) {
  const rendering = useMemo<Rendering>(
    () => ({
      idPrefix,
      PostLink,
      sources: new Map(sources.map((source) => [source.postId, source])),
      ...countedNodes(document),
    }),
    [document, idPrefix, sources, PostLink],
  );
  return (
    <RenderingContext value={rendering}>
      <div className="document">
        <Blocks nodes={document.content} />
        <FootnoteList />
      </div>
    </RenderingContext>
  );
}
