import type { InlineNode, Mark, TextNode } from "@samrad/contracts/document";
import type { ReactNode } from "react";
import { FootnoteReference } from "./document-footnotes.tsx";
import { safeHref } from "./links.ts";

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

function Inline({ node }: { node: InlineNode }) {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduceRight(wrap, node.text);
    case "hardBreak":
      return <br />;
    case "mention":
      return (
        <span className="document-mention" data-mention={node.attrs.kind} data-id={node.attrs.id}>
          @{node.attrs.label}
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
    const content = run.map((node, place) => <Inline key={place} node={node} />);
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
