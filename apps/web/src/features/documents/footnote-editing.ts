import type { Editor, NodeViewRendererProps } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { Footnote } from "./inline-nodes.ts";

type Footnotes = {
  /** Opens the note at the position for writing. */
  open: (position: number) => void;
  /** The name of a note for those who do not see it. */
  nameOf: (text: string) => string;
};

function noteView({ node, getPos }: NodeViewRendererProps, { open, nameOf }: Footnotes) {
  const dom = document.createElement("span");
  dom.className = "editor-footnote";
  dom.setAttribute("role", "button");
  const show = (text: string) => {
    dom.setAttribute("aria-label", nameOf(text));
    dom.title = text;
  };
  show(node.textContent);
  dom.addEventListener("click", () => {
    const position = getPos();
    if (position !== undefined) open(position);
  });
  return {
    dom,
    update: (next: typeof node) => {
      if (next.type !== node.type) return false;
      show(next.textContent);
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** Sets an empty note after what is selected. Gives its position. */
export function insertFootnote(editor: Editor): number {
  const { to } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.insert(to, editor.schema.node("footnote")));
  return to;
}

/** Footnotes that open on a click, or on Enter when they are selected; Ctrl+Alt+F sets a new one, as in Word. */
export function editableFootnote(footnotes: Footnotes) {
  return Footnote.extend({
    addNodeView: () => (props) => noteView(props, footnotes),
    addKeyboardShortcuts() {
      return {
        Enter: () => {
          const { selection } = this.editor.state;
          if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false;
          footnotes.open(selection.from);
          return true;
        },
        "Mod-Alt-f": () => {
          footnotes.open(insertFootnote(this.editor));
          return true;
        },
      };
    },
  });
}
