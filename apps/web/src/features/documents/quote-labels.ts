import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

function labelElement(label: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "editor-quote-source";
  element.contentEditable = "false";
  element.textContent = label;
  return element;
}

function labelsOf(doc: Node, nameOf: (postId: string) => string): Decoration[] {
  const labels: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== "quote") return node.isBlock && !node.isTextblock;
    const label = nameOf(node.attrs.postId);
    const end = position + node.nodeSize - 1;
    labels.push(Decoration.widget(end, () => labelElement(label), { side: 1, key: label, ignoreSelection: true }));
    return true;
  });
  return labels;
}

/** Who is quoted, below each quotation; asked again whenever the editor is drawn. */
export function quoteLabels(nameOf: (postId: string) => string) {
  return Extension.create({
    name: "quoteLabels",
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey("quoteLabels"),
        props: { decorations: ({ doc }) => DecorationSet.create(doc, labelsOf(doc, nameOf)) },
      }),
    ],
  });
}
