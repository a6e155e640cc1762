// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { type BlockNode, type Document, documentInput } from "@samrad/contracts/document";
import { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, test, vi } from "vitest";
import { insertTable } from "./block-insertion.ts";
import { canonicalDocument } from "./canonical-document.ts";
import { type EditorHost, editorExtensions } from "./editor-extensions.ts";
import { editorHandle } from "./editor-handle.ts";
import { insertFootnote } from "./footnote-editing.ts";
import { writeFootnote } from "./footnote-text.ts";
import { MentionMenuStore } from "./mention-menu.ts";
import { documentFromText, emptyDocument } from "./plain-document.ts";
import { tableTools, toolbarGroups } from "./toolbar-actions.ts";
import { cleanPastedHtml } from "./word-paste.ts";

const host: EditorHost = {
  mentions: new MentionMenuStore(),
  searchMentions: async () => [],
  placeholder: () => "",
  lang: () => "sv",
  quoteLabel: (postId) => `from ${postId}`,
  footnoteName: (text) => text,
  openFootnote: vi.fn(),
  openLink: vi.fn(),
  focusToolbar: vi.fn(),
  submit: vi.fn(),
};
const opened: Editor[] = [];

function open(document: Document = emptyDocument()): Editor {
  const element = window.document.createElement("div");
  window.document.body.append(element);
  const content = canonicalDocument(document);
  // There is no layout here to scroll in.
  const editorProps = { handleScrollToSelection: () => true };
  const editor = new Editor({ element, injectCSS: false, content, editorProps, extensions: editorExtensions(host) });
  opened.push(editor);
  return editor;
}

function type(editor: Editor, text: string) {
  for (const key of text) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(key, from, to);
    const isTaken = editor.view.someProp("handleTextInput", (take) => take(editor.view, from, to, key, insert));
    if (!isTaken) editor.view.dispatch(insert());
  }
}

const documentOf = (editor: Editor) => canonicalDocument(editor.getJSON() as Document);
const kinds = (editor: Editor) => documentOf(editor).content.map((block) => block.type);
const postId = "0192f0c1-0000-7000-8000-000000000001";
const said: BlockNode[] = [{ type: "paragraph", content: [{ type: "text", text: "Said" }] }];
const organisation = { id: "o", name: "IMY", country: "SE", kind: "authority" as const };
const source = { postId, threadId: "t", number: 1, author: { id: "a", name: "Alva" }, organisation };
const passage = { postId, blocks: said, source };

afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

describe("typing", () => {
  test("makes headings, lists, quotations and marks", () => {
    const editor = open();
    type(editor, "## Heading");
    editor.commands.enter();
    type(editor, "A **bold** word");
    editor.commands.enter();
    type(editor, "3. third");
    expect(documentOf(editor).content).toMatchObject([
      { type: "heading", attrs: { level: 2 } },
      { type: "paragraph", content: [{ text: "A " }, { text: "bold", marks: [{ type: "bold" }] }, { text: " word" }] },
      { type: "orderedList", attrs: { start: 3 } },
    ]);
  });

  test("links an address when a space follows it, without the full stop", () => {
    const editor = open();
    type(editor, "See www.imy.se. Then");
    expect(documentOf(editor).content).toMatchObject([
      {
        content: [
          { text: "See " },
          { text: "www.imy.se", marks: [{ type: "link", attrs: { href: "https://www.imy.se" } }] },
          { text: ". Then" },
        ],
      },
    ]);
  });
});

describe("every tool", () => {
  const groups = toolbarGroups({ openLink: host.openLink, openFootnote: vi.fn() });
  const tools = [...groups.flat(), ...tableTools].map((tool) => [tool.name, tool] as const);

  test.each(tools)("%s leaves a document of the contract", (_name, tool) => {
    const editor = open(documentFromText("One\n\nTwo"));
    insertTable(editor);
    type(editor, "cell");
    tool.run(editor);
    expect(documentInput.safeParse(documentOf(editor)).success).toBe(true);
  });
});

describe("a table", () => {
  test("is set after the paragraph, with a line to write on below it, and the cursor in its first cell", () => {
    const editor = open(documentFromText("One"));
    insertTable(editor);
    type(editor, "first");
    expect(kinds(editor)).toEqual(["paragraph", "table", "paragraph"]);
    expect(editor.state.selection.$from.node(-1).type.name).toBe("tableHeader");
  });
});

describe("a quotation of a post", () => {
  test("takes the place of an empty paragraph; one writes on below it", () => {
    const editor = open();
    editorHandle(editor, vi.fn()).insertQuote(passage);
    type(editor, "I agree");
    expect(kinds(editor)).toEqual(["quote", "paragraph"]);
    expect(documentOf(editor).content[1]).toMatchObject({ content: [{ text: "I agree" }] });
    expect(editor.view.dom.textContent).toContain(`from ${postId}`);
  });

  test("is set between two paragraphs without splitting either", () => {
    const editor = open(documentFromText("One\n\nTwo"));
    editor.commands.setTextSelection(2);
    editorHandle(editor, vi.fn()).insertQuote(passage);
    expect(kinds(editor)).toEqual(["paragraph", "quote", "paragraph"]);
  });

  test("is gone, and the editor empty, after it is cleared", () => {
    const editor = open();
    const handle = editorHandle(editor, vi.fn());
    handle.insertQuote(passage);
    expect(handle.isEmpty()).toBe(false);
    handle.clear();
    expect(handle.isEmpty()).toBe(true);
  });
});

describe("a footnote", () => {
  test("keeps the marks before and after the change, and links addresses", () => {
    const italic = [{ type: "italic" as const }];
    const note = {
      type: "footnote" as const,
      content: [
        { type: "text" as const, text: "C-582/14", marks: italic },
        { type: "text" as const, text: ", para." },
      ],
    };
    const editor = open({ type: "doc", content: [{ type: "paragraph", content: [note] }] });
    editor.view.dispatch(writeFootnote(editor.state, 1, "C-582/14, https://a.example/x."));
    expect(documentOf(editor).content).toMatchObject([
      {
        content: [
          {
            content: [
              { text: "C-582/14", marks: italic },
              { text: ", " },
              { text: "https://a.example/x", marks: [{ type: "link" }] },
              { text: "." },
            ],
          },
        ],
      },
    ]);
  });

  test("is set after what is selected", () => {
    const editor = open(documentFromText("Word"));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1, 5)));
    expect(insertFootnote(editor)).toBe(5);
    expect(documentOf(editor).content).toMatchObject([{ content: [{ text: "Word" }, { type: "footnote" }] }]);
  });
});

test("a whole memo is pasted as it was", () => {
  const editor = open();
  const html = readFileSync(`${import.meta.dirname}/fixtures/word-memo.html`, "utf8");
  editor.commands.insertContent(cleanPastedHtml(html));
  expect(documentInput.safeParse(documentOf(editor)).success).toBe(true);
  expect(kinds(editor)).toContain("orderedList");
});
