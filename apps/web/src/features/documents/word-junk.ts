import { cleanText } from "./canonical-document.ts";
import { linkHref } from "./links.ts";

/** The element gives way to what is in it. */
export function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

/** Where the styles of what was pasted stand while it is read: as `style` the page's security policy would complain of each. */
export const styleAttribute = "data-style";

/** Puts all styles where they change nothing, before anything is parsed. */
export function setStylesAside(html: string): string {
  return html
    .replaceAll(/<style\b[^]*?<\/style>/gi, "")
    .replaceAll(/(<[^<>]*?\s)style(?=\s*=)/gi, `$1${styleAttribute}`);
}

/** What the style attribute says, as written: browsers drop the properties of Word. */
export function styleOf(element: Element): string {
  return (element.getAttribute(styleAttribute) ?? "").toLowerCase().replaceAll(/\s*:\s*/g, ":");
}

const neverText = "style, script, meta, link, title, xml, template, img, picture, svg, object, iframe, video, audio";
const ofComments =
  "[data-style*='mso-element:comment'], .MsoCommentReference, .MsoCommentText, a[data-style*='mso-comment-reference']";
/** Tracked deletions; `<del>` on an ordinary page is text that is struck through. */
const deletions = "del[cite], del[datetime], .msoDel";

function removeComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function isHidden(element: Element): boolean {
  return /display:none|mso-hide:all/.test(styleOf(element));
}

/** Takes out what was never part of the text: styles, pictures, reviewers' comments, deleted and hidden passages. */
export function removeJunk(body: HTMLElement) {
  removeComments(body);
  for (const element of body.querySelectorAll(`${neverText}, ${ofComments}, ${deletions}`)) element.remove();
  for (const element of body.querySelectorAll("[data-style]")) if (isHidden(element)) element.remove();
  for (const element of body.querySelectorAll("*")) {
    if (/^(v|w|m|st1|o):/i.test(element.localName) && element.localName !== "o:p") unwrap(element);
  }
  spacesOfWord(body);
}

function spacesOfWord(body: HTMLElement) {
  for (const element of body.querySelectorAll("[data-style]")) {
    if (/mso-tab-count|mso-spacerun/.test(styleOf(element))) element.replaceWith(" ");
  }
  for (const element of body.querySelectorAll("*")) {
    if (element.localName !== "o:p") continue;
    if (element.textContent?.trim()) unwrap(element);
    else element.remove();
  }
}

const known = new Set(
  "p h1 h2 h3 h4 blockquote ul ol li table tbody tr td th hr br a strong em u s sup sub span div".split(" "),
);
/** What parts one line from the next, and is no block of a document itself. */
const parting = new Set(
  "section article header footer main aside center address dl dt dd figure figcaption pre".split(" "),
);
const keptAttributes: Record<string, readonly string[]> = {
  a: ["href"],
  ol: ["start"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  span: ["data-footnote", "data-mention", "data-id"],
  blockquote: ["data-post-id"],
};

function keepKnownAttributes(element: Element) {
  const kept = keptAttributes[element.localName] ?? [];
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
}

function keepKnownLink(link: Element) {
  const href = linkHref(link.getAttribute("href") ?? "");
  if (href && link.textContent?.trim()) link.setAttribute("href", href);
  else unwrap(link);
}

function cleanTexts(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.nodeValue = cleanText(currentNode.nodeValue ?? "");
  }
}

const holders = "td, th, li, blockquote";

function isEmptyParagraph(paragraph: Element): boolean {
  const isOnlyOne = paragraph.parentElement?.matches(holders) && paragraph.parentElement.children.length === 1;
  return !paragraph.textContent?.trim() && !paragraph.querySelector("[data-mention], [data-footnote]") && !isOnlyOne;
}

const blocks = "p, h1, h2, h3, h4, ul, ol, table, blockquote, hr";

/** Whether the line break only stands between blocks, as Google Docs sets them. */
function partsBlocks(lineBreak: Element): boolean {
  return [lineBreak.previousElementSibling, lineBreak.nextElementSibling].some((next) => next?.matches(blocks));
}

/** Leaves only what a document may hold, without attributes that it does not know. */
export function keepKnownMarkup(body: HTMLElement) {
  cleanTexts(body);
  for (const link of body.querySelectorAll("a")) keepKnownLink(link);
  for (const lineBreak of body.querySelectorAll("br")) if (partsBlocks(lineBreak)) lineBreak.remove();
  for (const element of body.querySelectorAll("*")) {
    keepKnownAttributes(element);
    if (parting.has(element.localName)) {
      const division = body.ownerDocument.createElement("div");
      division.append(...element.childNodes);
      element.replaceWith(division);
    }
    const isBare = element.localName === "span" && element.attributes.length === 0;
    if (isBare || !known.has(element.localName)) unwrap(element);
  }
  for (const paragraph of body.querySelectorAll("p, h2, h3, h4")) if (isEmptyParagraph(paragraph)) paragraph.remove();
}
