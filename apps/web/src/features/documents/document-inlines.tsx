import { isWithheldId } from "@samrad/contracts/chatham-house";
import type { InlineNode, Mark, MentionNode, TextNode } from "@samrad/contracts/document";
import type { ReactNode } from "react";
import { citationAddress } from "../citations/citation-address.ts";
import { citedPieces } from "../citations/cited-pieces.ts";
import { FootnoteReference } from "./document-footnotes.tsx";
import { safeHref } from "./links.ts";
import { useRendering } from "./rendering.ts";
import { useMentionName } from "../chatham-house/signatures.ts";

const tags = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
} as const;

function hrefOf(node: InlineNode): string | undefined {
  if (node.type !== "text") return undefined;
  const link = node.marks?.findLast((mark) => mark.type === "link");
  return link?.type === "link" ? safeHref(link.attrs.href) : undefined;
}

function wrap(content: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "link") return content;
  const Tag = tags[mark.type];
  return <Tag>{content}</Tag>;
}

/** The words of a text, those that cite something as links; a citation that goes on in bold stays one stop for the keyboard. */
function CitedText({ node }: { node: TextNode }) {
  const { citations, starts } = useRendering();
  const start = starts.get(node);
  if (start === undefined) return node.text;
  return citedPieces(node.text, start, citations).map(({ text, index, first }, place) =>
    index === undefined ? (
      text
    ) : (
      <a
        key={place}
        href={citationAddress(citations[index]!.key)}
        className="document-citation"
        data-citation={index}
        aria-haspopup="dialog"
        tabIndex={first ? undefined : -1}
      >
        {text}
      </a>
    ),
  );
}

/** Somebody whose name is withheld is called in the reader's language. */
function WithheldName({ mention }: { mention: MentionNode["attrs"] }) {
  return useMentionName()(mention);
}

function Inline({ node, linked }: { node: InlineNode; linked: boolean }) {
  switch (node.type) {
    case "text":
      // A link in a link would be neither.
      return (node.marks ?? []).reduceRight<ReactNode>(wrap, linked ? node.text : <CitedText node={node} />);
    case "hardBreak":
      return <br />;
    case "mention":
      return (
        <span className="document-mention" data-mention={node.attrs.kind} data-id={node.attrs.id}>
          @{isWithheldId(node.attrs.id) ? <WithheldName mention={node.attrs} /> : node.attrs.label}
        </span>
      );
    case "footnote":
      return <FootnoteReference node={node} />;
  }
}

type Run = { href: string | undefined; nodes: InlineNode[] };

/** Neighbours that lead to the same place, so that a link with a word in bold stays one link. */
function runsOf(nodes: readonly InlineNode[]): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const href = hrefOf(node);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

export function Inlines({ nodes = [] }: { nodes: readonly InlineNode[] | undefined }) {
  return runsOf(nodes).map(({ href, nodes: run }, index) => {
    const content = run.map((node, place) => <Inline key={place} node={node} linked={href !== undefined} />);
    if (href === undefined) return content;
    return (
      <a key={index} href={href} rel="noopener nofollow">
        {content}
      </a>
    );
  });
}

/** The text of a footnote. */
export function Texts({ nodes }: { nodes: readonly TextNode[] | undefined }) {
  return <Inlines nodes={nodes} />;
}
