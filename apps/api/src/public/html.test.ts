import type { Document } from "@samrad/contracts/document";
import { expect, test } from "vitest";
import { documentHtml } from "./document-html.ts";
import { html } from "./html.ts";

test("whatever is put into a page is text there, in elements and in attributes", () => {
  const bad = `<script>alert("x")</script>' onload='y`;
  const page = html`<p title="${bad}">${bad}${[html`<b>${bad}</b>`, null, false, 7]}</p>`.text;
  expect(page).not.toMatch(/<script|'|"x/);
  expect(page).toContain("<b>&lt;script&gt;");
  expect(page.endsWith("7</p>")).toBe(true);
});

test("a document is shown with all that its schema has, and nothing that it has not", () => {
  const text = (value: string) => ({ type: "text" as const, text: value });
  const paragraph = (value: string) => ({ type: "paragraph" as const, content: [text(value)] });
  const document: Document = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [text("Rubrik <1>")] },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "fet",
            marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://example.org/?a=1&b=2" } }],
          },
          { type: "footnote", content: [text("not")] },
          { type: "hardBreak" },
          { type: "mention", attrs: { kind: "person", id: "x", label: "Alva" } },
        ],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph("tre")] }] },
      { type: "blockquote", content: [paragraph("citat")] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [{ type: "tableHeader", attrs: { colspan: 2, rowspan: 1 }, content: [paragraph("H")] }],
          },
        ],
      },
      { type: "horizontalRule" },
    ],
  };
  // Where the templates break their lines says nothing.
  expect(documentHtml(document, "a").text.replaceAll(/\n\s*/g, "")).toBe(
    '<h3>Rubrik &lt;1&gt;</h3><p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener"><strong>fet</strong></a>' +
      '<sup><a href="#a-note-1" id="a-ref-1">1</a></sup><br />Alva</p><ol start="3"><li><p>tre</p></li></ol>' +
      '<blockquote><p>citat</p></blockquote><div class="table"><table><tr><th colspan="2"><p>H</p></th></tr></table></div><hr />' +
      '<ol class="notes"><li id="a-note-1">not <a href="#a-ref-1">↩</a></li></ol>',
  );
});
