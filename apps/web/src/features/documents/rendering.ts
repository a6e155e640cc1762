import type { CitationSpan } from "@samrad/contracts/citations";
import {
  type Document,
  type DocumentNode,
  type FootnoteNode,
  type TableNode,
  type TextNode,
  walk,
} from "@samrad/contracts/document";
import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import type { QuoteSource } from "@samrad/contracts/threads";

export type PostLinkProps = { source: QuoteSource; children: ReactNode };

/** What the parts of a shown document know of the whole. */
export type Rendering = {
  idPrefix: string;
  sources: ReadonlyMap<string, QuoteSource>;
  PostLink: ComponentType<PostLinkProps>;
  footnotes: readonly FootnoteNode[];
  tables: readonly TableNode[];
  citations: readonly CitationSpan[];
  /** Where each text stands in the plain text; empty without citations. */
  starts: ReadonlyMap<TextNode, number>;
};

export const RenderingContext = createContext<Rendering | undefined>(undefined);

/** @throws outside of a document. */
export function useRendering(): Rendering {
  const rendering = useContext(RenderingContext);
  if (!rendering) throw new Error("Only a part of a document can be shown here");
  return rendering;
}

/** The notes and tables of a document in reading order: their numbers are their places. */
export function countedNodes(document: Document): Pick<Rendering, "footnotes" | "tables"> {
  const nodes: DocumentNode[] = [...walk(document)];
  return {
    footnotes: nodes.filter((node) => node.type === "footnote"),
    tables: nodes.filter((node) => node.type === "table"),
  };
}
