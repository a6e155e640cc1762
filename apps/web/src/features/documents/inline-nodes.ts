import { Node } from "@tiptap/core";
import { validate as isId } from "uuid";

/** A mention as a web page may carry it: pasted from anywhere, so believed only when it is well formed. */
function parseMention({ dataset, textContent }: HTMLElement) {
  const label = (textContent ?? "").replace(/^@/, "").trim().slice(0, 200);
  const isKnown = dataset.mention === "person" || dataset.mention === "organisation";
  return isKnown && label && isId(dataset.id) ? { kind: dataset.mention, id: dataset.id, label } : false;
}

export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { default: "person", rendered: false, validate: "string" },
    id: { default: "", rendered: false, validate: "string" },
    label: { default: "", rendered: false, validate: "string" },
  }),
  parseHTML: () => [
    {
      tag: "span[data-mention]",
      getAttrs: parseMention,
    },
  ],
  renderHTML: ({ node }) => [
    "span",
    { class: "document-mention", "data-mention": node.attrs.kind, "data-id": node.attrs.id },
    `@${node.attrs.label}`,
  ],
  renderText: ({ node }) => `@${node.attrs.label}`,
});

export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "text*",
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
});

export const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => ({ postId: { default: "", rendered: false, validate: "string" } }),
  parseHTML: () => [
    {
      tag: "blockquote[data-post-id]",
      priority: 60,
      getAttrs: ({ dataset }) => (isId(dataset.postId) ? { postId: dataset.postId } : false),
    },
  ],
  renderHTML: ({ node }) => ["blockquote", { class: "document-quote", "data-post-id": node.attrs.postId }, 0],
});
