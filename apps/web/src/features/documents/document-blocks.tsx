import type { BlockNode, HeadingNode, ListItemNode } from "@samrad/contracts/document";
import { Inlines } from "./document-inlines.tsx";
import { Quote } from "./document-quote.tsx";
import { Table } from "./document-table.tsx";

/** Blocks in their order. Their places are their keys: a document that is shown does not change. */
export function Blocks({ nodes }: { nodes: readonly BlockNode[] }) {
  return nodes.map((node, index) => <Block key={index} node={node} />);
}

/** As the server leaves what is not open to the reader. */
function isBlank([only, ...others]: readonly BlockNode[]): boolean {
  return only?.type === "paragraph" && !only.content && others.length === 0;
}

function Heading({ node }: { node: HeadingNode }) {
  const Tag = `h${node.attrs.level}` as const;
  return (
    <Tag>
      <Inlines nodes={node.content} />
    </Tag>
  );
}

function Items({ nodes }: { nodes: readonly ListItemNode[] }) {
  return nodes.map((item, index) => (
    <li key={index}>
      <Blocks nodes={item.content} />
    </li>
  ));
}

function Block({ node }: { node: BlockNode }) {
  switch (node.type) {
    case "paragraph":
      return (
        <p>
          <Inlines nodes={node.content} />
        </p>
      );
    case "heading":
      return <Heading node={node} />;
    case "bulletList":
      return (
        <ul>
          <Items nodes={node.content} />
        </ul>
      );
    case "orderedList":
      return (
        <ol start={node.attrs.start === 1 ? undefined : node.attrs.start}>
          <Items nodes={node.content} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks nodes={node.content} />
        </blockquote>
      );
    case "quote":
      return (
        <Quote postId={node.attrs.postId} isEmpty={isBlank(node.content)}>
          <Blocks nodes={node.content} />
        </Quote>
      );
    case "table":
      return <Table node={node} />;
    case "horizontalRule":
      return <hr />;
  }
}
