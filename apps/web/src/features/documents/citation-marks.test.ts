// @vitest-environment jsdom
import { findCitations } from "@samrad/citations/find-citations";
import { Editor } from "@tiptap/core";
import { afterEach, expect, test, vi } from "vitest";
import { citationDecorations, citationMarks } from "./citation-marks.ts";
import { documentExtensions } from "./schema.ts";

const opened: Editor[] = [];
afterEach(() => opened.splice(0).forEach((editor) => editor.destroy()));

function open(html: string): Editor {
  const element = window.document.body.appendChild(window.document.createElement("div"));
  const extensions = [...documentExtensions, citationMarks(() => "sv")];
  const editor = new Editor({ element, injectCSS: false, content: html, extensions });
  opened.push(editor);
  return editor;
}

test("finds what is cited across marks and after other paragraphs", () => {
  const { state } = open("<p>Först en rad.</p><p>Se artikel <strong>6.1 f</strong> i dataskyddsförordningen.</p>");
  const [mark] = citationDecorations(state.doc, findCitations.bind(undefined) as never, "sv").find();
  expect(state.doc.textBetween(mark!.from, mark!.to)).toBe("artikel 6.1 f i dataskyddsförordningen");
});

test("underlines it when the writer pauses, and keeps it in its place while more is written before it", async () => {
  const editor = open("<p>Artikel 9 GDPR gäller.</p>");
  const shown = () => editor.view.dom.querySelector(".document-citation")?.textContent;
  await vi.waitFor(() => expect(shown()).toBe("Artikel 9 GDPR"), { timeout: 20_000, interval: 50 });
  editor.commands.insertContentAt(1, "Nytt först. ");
  expect(shown()).toBe("Artikel 9 GDPR");
});
