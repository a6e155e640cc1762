import type {
  BlockNode,
  Document,
  FootnoteNode,
  InlineNode,
  ListItemNode,
  Mark,
  TableCellNode,
  TextNode,
} from "@samrad/contracts/document";
import { type Html, html } from "./html.ts";

/** Footnotes are counted as they come; `prefix` makes their ids unique on a page of several documents. */
type Rendering = { prefix: string; notes: FootnoteNode[] };

function marked(inner: Html, mark: Mark): Html {
  switch (mark.type) {
    case "bold":
      return html`<strong>${inner}</strong>`;
    case "italic":
      return html`<em>${inner}</em>`;
    case "underline":
      return html`<u>${inner}</u>`;
    case "strike":
      return html`<s>${inner}</s>`;
    case "superscript":
      return html`<sup>${inner}</sup>`;
    case "subscript":
      return html`<sub>${inner}</sub>`;
    case "link":
      return html`<a href="${mark.attrs.href}" rel="nofollow noopener">${inner}</a>`;
  }
}

const textHtml = ({ text, marks = [] }: TextNode): Html => marks.reduce(marked, html`${text}`);

function inlineHtml(node: InlineNode, { prefix, notes }: Rendering): Html {
  switch (node.type) {
    case "text":
      return textHtml(node);
    case "hardBreak":
      return html`<br />`;
    case "mention":
      return html`${node.attrs.label}`;
    case "footnote": {
      const number = notes.push(node);
      return html`<sup><a href="#${prefix}-note-${number}" id="${prefix}-ref-${number}">${number}</a></sup>`;
    }
  }
}

const inlines = (nodes: readonly InlineNode[] = [], rendering: Rendering) =>
  nodes.map((node) => inlineHtml(node, rendering));
const blocks = (nodes: readonly BlockNode[], rendering: Rendering): Html[] =>
  nodes.map((node) => blockHtml(node, rendering));
const items = (nodes: readonly ListItemNode[], rendering: Rendering) =>
  nodes.map(({ content }) => html`<li>${blocks(content, rendering)}</li>`);

/** Under the headings of the page that the document stands on. */
const headings: Record<2 | 3 | 4, (content: Html[]) => Html> = {
  2: (content) => html`<h3>${content}</h3>`,
  3: (content) => html`<h4>${content}</h4>`,
  4: (content) => html`<h5>${content}</h5>`,
};

function cell({ type, attrs, content }: TableCellNode, rendering: Rendering): Html {
  const spans = html`${attrs.colspan > 1 && html` colspan="${attrs.colspan}"`}${attrs.rowspan > 1 && html` rowspan="${attrs.rowspan}"`}`;
  const inner = blocks(content, rendering);
  return type === "tableHeader" ? html`<th${spans}>${inner}</th>` : html`<td${spans}>${inner}</td>`;
}

function blockHtml(node: BlockNode, rendering: Rendering): Html {
  switch (node.type) {
    case "paragraph":
      return html`<p>${inlines(node.content, rendering)}</p>`;
    case "heading":
      return headings[node.attrs.level](inlines(node.content, rendering));
    case "bulletList":
      return html`<ul>
        ${items(node.content, rendering)}
      </ul>`;
    case "orderedList":
      return html`<ol start="${node.attrs.start}">
        ${items(node.content, rendering)}
      </ol>`;
    case "blockquote":
    // Whose post it was is not told outside the network.
    case "quote":
      return html`<blockquote>${blocks(node.content, rendering)}</blockquote>`;
    case "table": {
      const rows = node.content.map(
        (row) =>
          html`<tr>
            ${row.content.map((one) => cell(one, rendering))}
          </tr>`,
      );
      return html`<div class="table">
        <table>
          ${rows}
        </table>
      </div>`;
    }
    case "horizontalRule":
      return html`<hr />`;
  }
}

function noteList({ prefix, notes }: Rendering): Html | null {
  if (notes.length === 0) return null;
  const list = notes.map(
    ({ content = [] }, index) =>
      html`<li id="${prefix}-note-${index + 1}">
        ${content.map(textHtml)} <a href="#${prefix}-ref-${index + 1}">↩</a>
      </li>`,
  );
  return html`<ol class="notes">
    ${list}
  </ol>`;
}

/** A document as HTML, from its tree; its language is set by whoever places it. */
export function documentHtml(document: Document, prefix: string): Html {
  const rendering: Rendering = { prefix, notes: [] };
  const body = blocks(document.content, rendering);
  return html`${body}${noteList(rendering)}`;
}
