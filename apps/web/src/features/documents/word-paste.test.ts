// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { draftDocumentInput } from "@samrad/contracts/document";
import { DOMParser as DocumentParser } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalDocument } from "./canonical-document.ts";
import { documentSchema } from "./schema.ts";
import { cleanPastedHtml } from "./word-paste.ts";

function fixture(name: string): string {
  return readFileSync(`${import.meta.dirname}/fixtures/${name}.html`, "utf8");
}

/** Without the spaces between tags that no reader sees. */
function paste(html: string): string {
  return cleanPastedHtml(html)
    .replaceAll(/\s+/g, " ")
    .replaceAll("> <", "><")
    .replaceAll(/<\/?tbody>/g, "")
    .trim();
}

function parsed(html: string) {
  const holder = document.createElement("div");
  holder.innerHTML = cleanPastedHtml(html);
  return canonicalDocument(DocumentParser.fromSchema(documentSchema).parse(holder).toJSON());
}

describe("text from Word", () => {
  const html = paste(fixture("word-memo"));

  test("keeps its headings, with their numbers, below the heading of the page", () => {
    expect(html).toContain("<h2>PM om anonymisering</h2><h2>Bakgrund</h2>");
    expect(html).toContain("<h3>1.2 Bedömning</h3>");
  });

  test("keeps bold, italic, links and the rest", () => {
    expect(html).toContain("<strong>anonyma</strong> enligt <em>skäl&nbsp;26</em>.");
    expect(html).toContain('<a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">förordningen</a>');
    expect(html).toContain("<s>genomstruken</s> H<sub>2</sub>O m<sup>2</sup>");
    expect(html).toContain("<u>understruken</u>");
  });

  test("makes nested lists of its list paragraphs, numbered as they were", () => {
    expect(html).toContain(
      '<ol start="3"><li><p>Särskilja</p><ol><li><p>genom urval</p></li><li><p>genom mönster</p></li></ol></li>' +
        "<li><p>Länka</p><p>Även mellan källor.</p></li></ol><p>Mellan listorna.</p>",
    );
    expect(html).toContain("<ul><li><p>Punkt</p><ul><li><p>Underpunkt</p></li></ul></li></ul>");
  });

  test("sets its footnotes where they are referred to", () => {
    expect(html).toContain('skäl&nbsp;26</em>.<span data-footnote="">Se mål <em>C-582/14</em>, punkt 46.</span> Se');
    expect(html).toContain('Hög<span data-footnote="">Jfr ovan. Andra stycket.</span>');
    expect(html.match(/C-582/g)).toHaveLength(1);
  });

  test("keeps its tables with their spans, the bold first row as a head", () => {
    expect(html).toContain('<tr><th colspan="2"><p>Metod</p></th><th><p>Risk</p></th></tr>');
    expect(html).toContain('<td rowspan="2"><p>Maskning</p></td>');
  });

  test("makes one block quote of its quotation paragraphs", () => {
    expect(html).toContain("<blockquote><p>”Uppgifter som inte längre</p><p>kan hänföras.”</p></blockquote>");
  });

  test("leaves out what is not part of the text", () => {
    expect(html).toContain("Ny tillagd text, ");
    expect(html).not.toMatch(/struken(?!<)|AB1|dold|javascript|mso|class=|style=|<img|o:p/);
  });

  test("becomes a document of the contract", () => {
    const document = parsed(fixture("word-memo"));
    expect(draftDocumentInput.safeParse(document).success).toBe(true);
    const kinds = document.content.map((block) => block.type);
    expect(kinds.join(" ")).toBe(
      "heading heading paragraph heading orderedList paragraph bulletList blockquote paragraph table paragraph",
    );
  });
});

test("text from Word on the web keeps its structure", () => {
  expect(paste(fixture("word-online"))).toBe(
    "<div><h2>Underlag</h2></div><ol><li><p>Första</p><ol><li><p>Under</p></li></ol></li>" +
      "<li><p><strong>Andra</strong></p></li></ol>",
  );
});

test("text from Google Docs keeps its structure", () => {
  expect(paste(fixture("google-docs"))).toBe(
    "<h2>Vurdering</h2><p>Et <em><strong>viktig</strong></em> ord og en " +
      '<a href="https://www.datatilsynet.no/">lenke</a>.</p>' +
      "<ul><li><p>Første</p><ul><li><p>Under</p></li></ul></li><li><p>Andre</p></li></ul>",
  );
});

test("text from LibreOffice keeps its structure", () => {
  expect(paste(fixture("libreoffice"))).toBe(
    '<h3>Drøfting</h3><p>Kravet følgjer av lova.<span data-footnote="">Sjå <strong>§ 4</strong>.</span></p>' +
      '<ol start="2"><li><p>Nokre vilkår</p><ol><li><p>Under</p></li></ol></li></ol><blockquote><p>Sitat</p></blockquote>' +
      "<table><tr><th><p>Land</p></th><th><p>Tilsyn</p></th></tr>" +
      "<tr><td><p>Noreg</p></td><td><p>Datatilsynet</p></td></tr></table>",
  );
});

describe("text from anywhere", () => {
  test("loses control characters and halves of characters, also when written as entities", () => {
    expect(paste("<p>a\u0000b\uD800c&#0;d&#1;e&#xD800;f</p>")).toBe("<p>ab\uFFFDc\uFFFDde\uFFFDf</p>");
  });

  test("has no scripts, and no links but to the web and mail", () => {
    const html = paste(
      '<p onclick="x()">a<script>alert(1)</script><a href="javascript:x">b</a><a href="mailto:a@b.example">c</a></p>',
    );
    expect(html).toBe('<p>ab<a href="mailto:a@b.example">c</a></p>');
  });

  test("parts lines where the page did", () => {
    expect(parsed("<section>one</section><section>two</section>").content).toHaveLength(2);
  });

  test("is left as it is when it comes from this editor", () => {
    const html = '<p data-pm-slice="1 1 []">a<span data-footnote="">b</span></p>';
    expect(cleanPastedHtml(html)).toBe(html);
  });

  test("always gives a document of the contract", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<p style='mso-list:l0 level3 lfo1'>",
        "<li>",
        "<ul>",
        "</ul>",
        "<table>",
        "<td>",
        "<tr>",
        "</td>",
      ),
      fc.constantFrom(
        "<h1>",
        "<h6 style='mso-list:l1 level1'>",
        "<blockquote>",
        "<a href='#_ftn1'>",
        "<a href='#_ftnref1'>",
      ),
      fc.constantFrom(
        "<span style='mso-list:Ignore'>1.",
        "<o:p>",
        "</p>",
        "<div style='mso-element:footnote'>",
        "<br>",
      ),
      fc.constantFrom(
        "<p class=MsoQuote>",
        "<p class=MsoListParagraph>",
        "<b style='font-weight:normal'>",
        "<th colspan=0>",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(draftDocumentInput.safeParse(parsed(pieces.join(""))).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
