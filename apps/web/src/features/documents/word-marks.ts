import { styleOf, unwrap } from "./word-junk.ts";

const tagOf: Record<string, string> = { b: "strong", i: "em", strike: "s", del: "s", cite: "em", dfn: "em", var: "em" };

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) if (/^[a-z-]+$/i.test(name)) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** The marks that a style says. */
function marksOfStyle(style: string): string[] {
  const says = (pattern: RegExp, tag: string) => (pattern.test(style) ? [tag] : []);
  return [
    ...says(/font-weight:(bold|[6-9]00)/, "strong"),
    ...says(/font-style:(italic|oblique)/, "em"),
    ...says(/text-decoration(-line)?:[^;]*underline|text-underline:/, "u"),
    ...says(/text-decoration(-line)?:[^;]*line-through/, "s"),
    ...says(/vertical-align:super/, "sup"),
    ...says(/vertical-align:sub/, "sub"),
  ];
}

/** Whether the style takes back what the tag says: Google Docs wraps everything in a `<b>` that is not bold. */
function isTakenBack(element: Element): boolean {
  const style = styleOf(element);
  if (element.localName === "strong") return /font-weight:(normal|[1-5]00)/.test(style);
  if (element.localName === "em") return /font-style:normal/.test(style);
  return element.localName === "u" && /text-decoration(-line)?:none/.test(style);
}

/** What a heading or a link looks like anyway is no mark of its own. */
function isInherent(tag: string, element: Element): boolean {
  if (tag === "strong") return element.closest("h1, h2, h3, h4, h5, h6, th") !== null;
  return tag === "u" && (element.closest("a") !== null || element.querySelector("a[href]") !== null);
}

function markContent(element: Element, tag: string) {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

/** Bold, italic and the rest as tags, whether tags or styles said so. */
export function stylesToTags(body: HTMLElement) {
  for (const element of body.querySelectorAll(Object.keys(tagOf).join()))
    rename(element, tagOf[element.localName] ?? "");
  for (const element of body.querySelectorAll("span[data-style], font[data-style]")) {
    for (const tag of marksOfStyle(styleOf(element))) if (!isInherent(tag, element)) markContent(element, tag);
  }
  for (const element of body.querySelectorAll("strong, em, u")) {
    if (isTakenBack(element) || isInherent(element.localName, element)) unwrap(element);
  }
}
