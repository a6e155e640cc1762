import type { CitationSpan } from "@samrad/contracts/citations";
import { type Document, textStarts } from "@samrad/contracts/document";
import { type ComponentType, useMemo, useRef } from "react";
import { CitationLayer, type Correctable } from "../citations/citation-layer.tsx";
import { useFoundCitations } from "../citations/use-found-citations.ts";
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
  /** What the text cites, in its order and apart; found while it is shown if the server did not tell. */
  citations?: readonly CitationSpan[];
  /** How the reader corrects that; missing for those who may not. */
  correctable?: Correctable | undefined;
};

const noSources: readonly QuoteSource[] = [];
const noStarts: ReturnType<typeof textStarts> = new Map();

/** A document to read. Its language is set by whoever places it. */
export function DocumentView({
  document,
  idPrefix,
  sources = noSources,
  PostLink = PlainPostLink,
  citations: given,
  correctable,
}: DocumentViewProps) {
  const text = useRef<HTMLDivElement>(null);
  const citations = useFoundCitations(document, given, text);
  const rendering = useMemo<Rendering>(
    () => ({
      idPrefix,
      PostLink,
      sources: new Map(sources.map((source) => [source.postId, source])),
      citations,
      starts: citations.length > 0 ? textStarts(document) : noStarts,
      ...countedNodes(document),
    }),
    [document, idPrefix, sources, PostLink, citations],
  );
  return (
    <RenderingContext value={rendering}>
      <CitationLayer ref={text} spans={citations} correctable={correctable}>
        <Blocks nodes={document.content} />
        <FootnoteList />
      </CitationLayer>
    </RenderingContext>
  );
}
