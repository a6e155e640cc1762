import { styleAttribute, styleOf, unwrap } from "./word-junk.ts";

function replaceTag(element: Element, tag: string): Element {
  const replaced = element.ownerDocument.createElement(tag);
  const style = element.getAttribute(styleAttribute);
  if (style) replaced.setAttribute(styleAttribute, style);
  replaced.append(...element.childNodes);
  element.replaceWith(replaced);
  return replaced;
}

function outlineLevel(paragraph: Element): number | undefined {
  if (/^(MsoTitle|Title)$/i.test(paragraph.className)) return 1;
  const ofWordOnline = paragraph.getAttribute("role") === "heading" ? paragraph.getAttribute("aria-level") : undefined;
  const level = Number(ofWordOnline ?? /mso-outline-level:(\d)/.exec(styleOf(paragraph))?.[1]);
  return level >= 1 && level <= 6 ? level : undefined;
}

/** Titles, and paragraphs that a style of the writer's own puts in the outline, are headings. */
export function titlesToHeadings(body: HTMLElement) {
  for (const paragraph of body.querySelectorAll("p")) {
    const level = outlineLevel(paragraph);
    if (level && paragraph.textContent?.trim()) replaceTag(paragraph, `h${level}`);
  }
}

/** The levels of a document are 2 to 4: the page has the first. What is pasted keeps its steps. */
export function headingsFromOne(body: HTMLElement) {
  const shift = body.querySelector("h1") ? 1 : 0;
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(Number(heading.localName[1]) + shift, 4);
    if (heading.localName !== `h${level}`) replaceTag(heading, `h${level}`);
  }
}

const quoteClass = /^(MsoQuote|MsoIntenseQuote|quotations?(-western)?)$/i;

/** Neighbouring paragraphs in Word's quotation styles are one block quote. */
export function quoteParagraphs(body: HTMLElement) {
  for (const paragraph of body.querySelectorAll("p")) {
    if (!quoteClass.test(paragraph.className) || paragraph.closest("blockquote")) continue;
    const before = paragraph.previousElementSibling;
    if (before?.localName === "blockquote" && before.hasAttribute("data-run")) {
      before.append(paragraph);
      continue;
    }
    const quote = body.ownerDocument.createElement("blockquote");
    quote.setAttribute("data-run", "");
    paragraph.replaceWith(quote);
    quote.append(paragraph);
  }
}

function isAllBold(cell: Element): boolean {
  const bold = [...cell.querySelectorAll("strong")].map((element) => element.textContent).join("");
  return cell.textContent?.trim() !== "" && bold.trim() === cell.textContent?.trim();
}

function isHeadRow(row: HTMLTableRowElement, rows: number): boolean {
  return row.closest("thead") !== null || (rows > 1 && row.cells.length > 0 && [...row.cells].every(isAllBold));
}

/** The first row is a head when the table says so, or, as in most letters, when all of it is bold. */
export function headTables(body: HTMLElement) {
  for (const table of body.querySelectorAll("table")) {
    const [first] = table.rows;
    if (!first || !isHeadRow(first, table.rows.length)) continue;
    for (const bold of first.querySelectorAll("strong")) unwrap(bold);
    for (const cell of Array.from(first.cells)) {
      const head = body.ownerDocument.createElement("th");
      for (const name of ["colspan", "rowspan"]) {
        const span = cell.getAttribute(name);
        if (span) head.setAttribute(name, span);
      }
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
  }
}
