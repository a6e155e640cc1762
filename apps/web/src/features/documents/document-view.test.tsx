import { setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type BlockNode, documentText, type InlineNode, textStarts } from "@samrad/contracts/document";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { anyDocument } from "./any-document.ts";
import { DocumentView, type DocumentViewProps } from "./document-view.tsx";

const i18n = setupI18n({ locale: "en", messages: { en: {} } });
const postId = "0192f0c1-0000-7000-8000-000000000001";

function render(content: BlockNode[], props: Partial<DocumentViewProps> = {}): string {
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <DocumentView document={{ type: "doc", content }} idPrefix="post-1" {...props} />
    </I18nProvider>,
  );
}

const paragraph = (...content: InlineNode[]): BlockNode => ({ type: "paragraph", content });
const linkTo = (href: string, text = "here"): InlineNode => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }],
});

describe("a shown document", () => {
  test("numbers footnotes and leads there and back", () => {
    const note = (text: string): InlineNode => ({ type: "footnote", content: [{ type: "text", text }] });
    const html = render([paragraph({ type: "text", text: "A" }, note("first")), paragraph(note("second"))]);
    expect(html).toContain('<sup class="document-footnote-reference" id="post-1-reference-2"><a href="#post-1-note-2"');
    expect(html).toMatch(/<li id="post-1-note-1">first <a href="#post-1-reference-1"/);
    expect(html).toMatch(/<li id="post-1-note-2">second <a href="#post-1-reference-2"/);
  });

  test("has no list of notes when there are none", () => {
    expect(render([paragraph({ type: "text", text: "A" })])).not.toContain("<ol");
  });

  test("says who is quoted and leads to the post", () => {
    const organisation = { id: "o", name: "IMY", country: "SE", kind: "authority" as const };
    const source = { postId, threadId: "t", number: 3, author: { id: "a", name: "Alva Berg" }, organisation };
    const quote: BlockNode = { type: "quote", attrs: { postId }, content: [paragraph({ type: "text", text: "Said" })] };
    const html = render([quote], { sources: [source] });
    expect(html).toContain('<blockquote data-post-id="0192f0c1-0000-7000-8000-000000000001"><p>Said</p></blockquote>');
    expect(html).toMatch(/<figcaption>.*IMY.*Alva Berg.*<a href="\/threads\/t\?post=3">/);
    expect(render([quote])).toContain("<figcaption>document.quote_source_unknown</figcaption>");
  });

  test("keeps the cells of a table and lets it scroll by keyboard", () => {
    const cell = (type: "tableCell" | "tableHeader", text: string, colspan = 1) => ({
      type,
      attrs: { colspan, rowspan: 1 },
      content: [paragraph({ type: "text", text })],
    });
    const html = render([
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "Country", 2)] },
          { type: "tableRow", content: [cell("tableHeader", "Sweden"), cell("tableCell", "IMY")] },
        ],
      },
    ]);
    expect(html).toContain('role="group" aria-label="document.table_number" tabindex="0"');
    expect(html).toContain('<th colSpan="2" scope="col"><p>Country</p></th>');
    expect(html).toContain('<th scope="row"><p>Sweden</p></th><td><p>IMY</p></td>');
  });

  test("keeps a link with a bold word one link", () => {
    const bold: InlineNode = {
      type: "text",
      text: "b",
      marks: [{ type: "link", attrs: { href: "https://a.example" } }, { type: "bold" }],
    };
    const html = render([paragraph(linkTo("https://a.example", "a"), bold)]);
    expect(html).toContain('<a href="https://a.example" rel="noopener nofollow">a<strong>b</strong></a>');
  });

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//a.example",
    "file:///a",
  ])("makes no link of %s", (href) =>
    expect(render([paragraph(linkTo(href))])).toBe('<div class="document"><p>here</p></div>'),
  );

  test("shows markup as text", () => {
    const html = render([paragraph({ type: "text", text: '<img src=x onerror="alert(1)">' })]);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });

  test("shows every document of the contract, and leads only to the web, to mail and within the page", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const html = render(document.content);
        for (const [, href] of html.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:\/\/|mailto:|#post-1-)/);
      }),
      { numRuns: 200 },
    );
  });

  test("makes citations links to their provisions, and shows the same words", () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(30), fc.integer({ min: 1, max: 20 }), (document, start, length) => {
        const key = "celex:32016R0679#art_6/par_1";
        const html = render(document.content, { citations: [{ start, end: start + length, key }] });
        const plain = render(document.content);
        const words = (shown: string) => shown.replaceAll(/<a [^>]*data-citation[^>]*>(.*?)<\/a>/g, "$1");
        expect(words(html)).toBe(words(plain));
      }),
      { numRuns: 15 },
    );
  });

  test("places each text where it stands in the plain text", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = documentText(document);
        for (const [node, start] of textStarts(document)) {
          const shown = text.slice(Math.max(0, start), start + node.text.length);
          expect(node.text).toContain(shown.trim());
          expect(shown).toContain(node.text.trim());
        }
      }),
      { numRuns: 50 },
    );
  });
});
