import { styleAttribute, styleOf } from "./word-junk.ts";

/** What a paragraph of Word says about its place in a list: `mso-list:l0 level2 lfo1`. */
type ListReference = { list: string; level: number };

/** The number formats of Word's lists, `l0:level1` to `bullet`, as its style sheet has them. */
export function listLevels(html: string): Map<string, string> {
  const levels = new Map<string, string>();
  for (const [, name, body] of html.matchAll(/@list\s+(l\d+:level\d)\s*\{([^}]*)\}/g)) {
    const format = /mso-level-number-format:\s*([\w-]+)/.exec(body ?? "")?.[1];
    levels.set(name ?? "", format ?? "decimal");
  }
  return levels;
}

/** Whether the items are counted: what the style sheet says, else what the marker looks like. */
export function isOrderedLevel(levels: Map<string, string>, { list, level }: ListReference, marker: string): boolean {
  const format = levels.get(`${list}:level${level}`);
  return format ? format !== "bullet" : /^\(?[\da-zivx]{1,5}([.)]|\.\d+)*[.)]?$/i.test(marker) && !/^o$/.test(marker);
}

function referenceOf(element: Element | null | undefined): ListReference | undefined {
  const match = element && /mso-list:(l\d+) level(\d)/.exec(styleOf(element));
  return match ? { list: match[1] ?? "", level: Number(match[2]) } : undefined;
}

function takeMarker(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll("span")].find((span) => styleOf(span).includes("mso-list:ignore"));
  marker?.remove();
  return marker?.textContent?.replaceAll(/\s/g, "") ?? "";
}

function startOf(marker: string): number {
  return Number(/^\(?(\d{1,5})[.)]*$/.exec(marker)?.[1] ?? 1);
}

type IsOrdered = (reference: ListReference, marker: string) => boolean;
type OpenList = { element: Element; level: number };

/** The run of lists that is being built; its open lists stand from the outermost to the innermost. */
class ListRun {
  readonly open: OpenList[] = [];
  readonly isOrdered: IsOrdered;

  constructor(isOrdered: IsOrdered) {
    this.isOrdered = isOrdered;
  }

  add(paragraph: Element, reference: ListReference) {
    const marker = takeMarker(paragraph);
    const tag = this.isOrdered(reference, marker) ? "ol" : "ul";
    this.closeTo(reference.level, tag);
    const item = paragraph.ownerDocument.createElement("li");
    const list = this.open.at(-1);
    if (list && list.level === reference.level) list.element.append(item);
    else this.openList(paragraph, { tag, level: reference.level, start: startOf(marker) }).append(item);
    item.append(paragraph);
  }

  /** A paragraph that goes on with the last item. */
  goOn(paragraph: Element) {
    this.open.at(-1)?.element.lastElementChild?.append(paragraph);
  }

  private closeTo(level: number, tag: string) {
    const isOver = ({ element, level: own }: OpenList) => own > level || (own === level && element.localName !== tag);
    for (let last = this.open.at(-1); last && isOver(last); last = this.open.at(-1)) this.open.pop();
  }

  private openList(paragraph: Element, { tag, level, start }: { tag: string; level: number; start: number }): Element {
    const element = paragraph.ownerDocument.createElement(tag);
    if (tag === "ol" && start !== 1) element.setAttribute("start", String(start));
    const parentItem = this.open.at(-1)?.element.lastElementChild;
    if (parentItem) parentItem.append(element);
    else paragraph.before(element);
    this.open.push({ element, level });
    return element;
  }
}

function isContinuation(paragraph: Element): boolean {
  return /^Mso(ListParagraph|ListContinue)/.test(paragraph.className) && paragraph.textContent?.trim() !== "";
}

/** The number of a numbered heading is part of how lawyers refer to it: it stays, as text. */
function keepHeadingNumber(heading: Element) {
  const marker = takeMarker(heading);
  if (/\d|^[A-Z]\.?$/.test(marker)) heading.prepend(`${marker} `);
}

/** Word's paragraphs that look like lists become lists. */
export function nestLists(body: HTMLElement, isOrdered: IsOrdered) {
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) keepHeadingNumber(heading);
  let run: ListRun | undefined;
  let last: Element | undefined;
  for (const paragraph of body.querySelectorAll("p")) {
    const reference = referenceOf(paragraph);
    const isNext = last !== undefined && followsRun(paragraph, last);
    if (reference && (!run || !isNext)) run = new ListRun(isOrdered);
    if (!reference && !(run && isNext && isContinuation(paragraph))) {
      run = undefined;
      last = undefined;
      continue;
    }
    if (reference) run?.add(paragraph, reference);
    else run?.goOn(paragraph);
    last = run?.open[0]?.element;
  }
}

/** Whether the paragraph comes right after the list in the same parent. */
function followsRun(paragraph: Element, list: Element): boolean {
  return paragraph.previousElementSibling === list;
}

/** Word on the web puts every item into a list of its own: the items become paragraphs as the Word on a desk has them. */
export function itemsToParagraphs(body: HTMLElement) {
  for (const end of body.querySelectorAll(".EOP")) end.remove();
  for (const item of body.querySelectorAll("li[data-aria-level]")) {
    const { ownerDocument, parentElement: list } = item;
    const paragraph = ownerDocument.createElement("p");
    const marker = ownerDocument.createElement("span");
    marker.setAttribute(styleAttribute, "mso-list:Ignore");
    marker.textContent = list?.localName === "ol" ? `${item.getAttribute("data-aria-posinset") ?? 1}.` : "·";
    paragraph.setAttribute(styleAttribute, `mso-list:l0 level${item.getAttribute("data-aria-level")}`);
    for (const inner of item.querySelectorAll("p")) inner.replaceWith(...inner.childNodes);
    paragraph.append(marker, ...item.childNodes);
    (list?.closest(".ListContainerWrapper") ?? list ?? item).before(paragraph);
    item.remove();
  }
  for (const list of body.querySelectorAll(".ListContainerWrapper")) if (!list.querySelector("li")) list.remove();
}

/** A list that stands right inside a list (Google Docs, older LibreOffice) belongs to the item before it. */
export function straightenLists(body: HTMLElement) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const before = list.previousElementSibling;
    if (before?.localName === "li") before.append(list);
    else wrapInItem(list);
  }
}

function wrapInItem(list: Element) {
  const item = list.ownerDocument.createElement("li");
  list.replaceWith(item);
  item.append(list);
}
