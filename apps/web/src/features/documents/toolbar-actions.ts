import type { Editor } from "@tiptap/core";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderRow } from "@tiptap/pm/tables";
import type { Command } from "@tiptap/pm/state";
import type { IconName } from "./icons.tsx";
import { insertTable } from "./block-insertion.ts";

/** A tool: its name is the message `document.<name>`. Keys are written as the editor knows them. */
export type ToolbarAction = {
  name: IconName;
  keys?: string;
  isActive?: (editor: Editor) => boolean;
  canRun?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

/** What is typed right after the button goes into the text already: the focus does not wait for the next frame. */
function inText(editor: Editor) {
  editor.view.focus();
  return editor.chain();
}

type MarkName = "bold" | "italic" | "underline" | "strike" | "superscript" | "subscript";

function mark(name: MarkName, keys: string): ToolbarAction {
  return {
    name,
    keys,
    isActive: (editor) => editor.isActive(name),
    run: (editor) => inText(editor).toggleMark(name).run(),
  };
}

function heading(level: 2 | 3 | 4): ToolbarAction {
  return {
    name: `heading_${level}`,
    keys: `Mod-Alt-${level - 1}`,
    isActive: (editor) => editor.isActive("heading", { level }),
    run: (editor) => inText(editor).toggleNode("heading", "paragraph", { level }).run(),
  };
}

function list(name: "bullet_list" | "ordered_list", type: string, keys: string): ToolbarAction {
  return {
    name,
    keys,
    isActive: (editor) => editor.isActive(type),
    run: (editor) => inText(editor).toggleList(type, "listItem").run(),
  };
}

const quotation: ToolbarAction = {
  name: "quotation",
  keys: "Mod-Shift-b",
  isActive: (editor) => editor.isActive("blockquote"),
  run: (editor) => inText(editor).toggleWrap("blockquote").run(),
};

const table: ToolbarAction = { name: "table", canRun: (editor) => !editor.isActive("table"), run: insertTable };

function history(name: "undo" | "redo", keys: string): ToolbarAction {
  return {
    name,
    keys,
    canRun: (editor) => editor.can()[name](),
    run: (editor) => inText(editor)[name]().run(),
  };
}

function tableTool(name: IconName, command: Command): ToolbarAction {
  return {
    name,
    run: (editor) => {
      command(editor.state, editor.view.dispatch);
      editor.view.focus();
    },
  };
}

export type Openers = { openLink: () => void; openFootnote: () => void };

/** The tools, in groups. */
export function toolbarGroups({ openLink, openFootnote }: Openers): ToolbarAction[][] {
  return [
    [heading(2), heading(3), heading(4)],
    [mark("bold", "Mod-b"), mark("italic", "Mod-i")],
    [list("bullet_list", "bulletList", "Mod-Shift-8"), list("ordered_list", "orderedList", "Mod-Shift-7"), quotation],
    [
      { name: "link", keys: "Mod-k", isActive: (editor) => editor.isActive("link"), run: openLink },
      { name: "footnote", keys: "Mod-Alt-f", run: openFootnote },
      table,
    ],
    [history("undo", "Mod-z"), history("redo", "Mod-Shift-z")],
  ];
}

/** The tools that are there when one asks for more. */
export const moreTools: ToolbarAction[] = [
  mark("underline", "Mod-u"),
  mark("strike", "Mod-Shift-s"),
  mark("superscript", "Mod-."),
  mark("subscript", "Mod-,"),
];

/** The tools that are there while the cursor is in a table. */
export const tableTools: ToolbarAction[] = [
  tableTool("row_add", addRowAfter),
  tableTool("row_delete", deleteRow),
  tableTool("column_add", addColumnAfter),
  tableTool("column_delete", deleteColumn),
  tableTool("header_row", toggleHeaderRow),
  tableTool("table_delete", deleteTable),
];
