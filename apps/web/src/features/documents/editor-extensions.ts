import { type AnyExtension, Extension } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { Placeholder } from "@tiptap/extensions/placeholder";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { Autolink } from "./autolink.ts";
import { citationMarks } from "./citation-marks.ts";
import type { MentionSuggestion } from "./editor-props.ts";
import { editableFootnote } from "./footnote-editing.ts";
import { type MentionMenuStore, mentionMenu } from "./mention-menu.ts";
import { quoteLabels } from "./quote-labels.ts";
import { documentExtensions } from "./schema.ts";

/** What the editor asks of the page around it. */
export type EditorHost = {
  mentions: MentionMenuStore;
  searchMentions: (text: string) => Promise<readonly MentionSuggestion[]>;
  placeholder: () => string;
  /** The language of the text. */
  lang: () => string;
  quoteLabel: (postId: string) => string;
  footnoteName: (text: string) => string;
  openFootnote: (position: number) => void;
  openLink: () => void;
  focusToolbar: () => void;
  submit: () => void;
};

function hostKeys(host: EditorHost) {
  const press = (act: () => void) => () => {
    act();
    return true;
  };
  return Extension.create({
    name: "hostKeys",
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      "Mod-Enter": press(host.submit),
      "Mod-k": press(host.openLink),
      "Alt-F10": press(host.focusToolbar),
    }),
  });
}

/** The document's schema with all that editing needs. */
export function editorExtensions(host: EditorHost): AnyExtension[] {
  const footnote = editableFootnote({ open: host.openFootnote, nameOf: host.footnoteName });
  return [
    ...documentExtensions.map((extension) => (extension.name === "footnote" ? footnote : extension)),
    hostKeys(host),
    ListKeymap.configure({ listTypes: [{ itemName: "listItem", wrapperNames: ["bulletList", "orderedList"] }] }),
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ color: false, class: "editor-dropcursor" }),
    Placeholder.configure({ placeholder: host.placeholder, emptyEditorClass: "editor-is-empty" }),
    Autolink,
    mentionMenu(host.mentions, host.searchMentions),
    quoteLabels(host.quoteLabel),
    citationMarks(host.lang),
  ];
}
