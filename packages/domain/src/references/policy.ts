import { isWithheldId, withheldLabel } from "@samrad/contracts/chatham-house";
import { childrenOf, type Document, type DocumentNode, walk } from "@samrad/contracts/document";

export type Names = ReadonlyMap<string, string>;

/** The same tree with each mention labelled by the name that its id has. */
export function relabel<T extends DocumentNode>(node: T, names: Names): T {
  if (node.type === "mention") {
    const { id, label } = node.attrs;
    return { ...node, attrs: { ...node.attrs, label: isWithheldId(id) ? withheldLabel : (names.get(id) ?? label) } };
  }
  const content = childrenOf(node);
  return content.length === 0 ? node : { ...node, content: content.map((child) => relabel(child, names)) };
}

/** Whom a document mentions. What was copied from where names are withheld names nobody. */
export function mentionedIn(document: Document): { people: string[]; organisations: string[] } {
  const mentioned = { person: new Set<string>(), organisation: new Set<string>() };
  for (const node of walk(document))
    if (node.type === "mention" && !isWithheldId(node.attrs.id)) mentioned[node.attrs.kind].add(node.attrs.id);
  return { people: [...mentioned.person], organisations: [...mentioned.organisation] };
}
