// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { selectionBlocks } from "./selection-quote.ts";

const shown = `
  <p id="a">One <strong>bold <em>both</em></strong> and <a href="https://a.example">link</a>.<sup
    class="document-footnote-reference"><a href="#n">1</a></sup> End</p>
  <figure><blockquote><p id="b">Quoted<br>line</p></blockquote><figcaption>Somebody</figcaption></figure>
  <ul><li><p id="c">Item</p></li></ul>`;

function select(from: Node | null, start: number, [to, end]: [Node | null, number]) {
  const range = document.createRange();
  range.setStart(from as Node, start);
  range.setEnd(to as Node, end);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selection;
}

function byId(id: string): Element {
  return document.getElementById(id) as Element;
}

describe("a selected passage", () => {
  beforeEach(() => {
    document.body.innerHTML = `<main id="post">${shown}</main><p id="outside">Outside</p>`;
  });

  test("keeps the marks around the selected words", () => {
    const both = document.querySelector("em")?.firstChild ?? null;
    const blocks = selectionBlocks(select(both, 1, [both, 3]), byId("post"));
    const marks = [{ type: "bold" }, { type: "italic" }];
    expect(blocks).toEqual([{ type: "paragraph", content: [{ type: "text", text: "ot", marks }] }]);
  });

  test("is a paragraph for each of the text's, without captions and footnote numbers", () => {
    const blocks = selectionBlocks(select(byId("a"), 0, [byId("c").firstChild, 4]), byId("post"));
    expect(blocks).toHaveLength(3);
    expect(JSON.stringify(blocks)).not.toMatch(/Somebody|"1"/);
    expect(blocks[1]).toEqual({
      type: "paragraph",
      content: [{ type: "text", text: "Quoted" }, { type: "hardBreak" }, { type: "text", text: "line" }],
    });
  });

  test("is nothing when it leaves the post, or is empty", () => {
    expect(selectionBlocks(select(byId("c").firstChild, 0, [byId("outside").firstChild, 3]), byId("post"))).toEqual([]);
    expect(selectionBlocks(select(byId("c").firstChild, 2, [byId("c").firstChild, 2]), byId("post"))).toEqual([]);
    expect(selectionBlocks(null, byId("post"))).toEqual([]);
  });
});
