import { styleOf } from "./word-junk.ts";

/** The places of notes as Word, LibreOffice, Google Docs and a shown document name them: to the note, and back. */
const toNote = [/#_(ftn|edn)(\d+)$/, /#sd(foot|end)note(\d+)sym$/, /#(ftnt)(\d+)$/, /#(.+)-note-(\d+)$/];
const toText = [/#_(ftn|edn)ref(\d+)$/, /#sd(foot|end)note(\d+)anc$/, /#(ftnt)_ref(\d+)$/, /#(.+)-reference-(\d+)$/];

function noteKey(link: Element, patterns: readonly RegExp[]): string | undefined {
  const href = link.getAttribute("href") ?? "";
  for (const pattern of patterns) {
    const match = pattern.exec(href);
    if (match) return `${match[1]}${match[2]}`;
  }
  return undefined;
}

/** The element that holds all of a note: Word's and LibreOffice's division, else the paragraph. */
function noteBody(back: Element): Element | null {
  const division = back.closest("div");
  const isDivision = division && (/mso-element:(foot|end)note/.test(styleOf(division)) || division.id.startsWith("sd"));
  return isDivision ? division : back.closest("p, li, div");
}

function blocksToInline(body: Element): DocumentFragment {
  const fragment = body.ownerDocument.createDocumentFragment();
  const blocks = body.querySelectorAll("p, li");
  for (const block of blocks.length > 0 ? blocks : [body]) {
    if (fragment.hasChildNodes()) fragment.append(" ");
    fragment.append(...block.childNodes);
  }
  for (const lineBreak of fragment.querySelectorAll("br")) lineBreak.replaceWith(" ");
  return fragment;
}

function trimEnds(note: Element) {
  const walker = note.ownerDocument.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const [first] = texts;
  const last = texts.at(-1);
  if (first) first.nodeValue = first.nodeValue?.trimStart() ?? "";
  if (last) last.nodeValue = last.nodeValue?.trimEnd() ?? "";
}

/** The mark in the text, with the tags that only raise it. */
function wholeReference(link: Element): Element {
  let reference = link;
  for (let parent = link.parentElement; parent?.matches("sup, span"); parent = parent.parentElement) {
    if (parent.textContent?.trim() !== link.textContent?.trim()) break;
    reference = parent;
  }
  return reference;
}

function takeNotes(body: HTMLElement): Map<string, Element> {
  const notes = new Map<string, Element>();
  for (const back of body.querySelectorAll("a[href]")) {
    const key = noteKey(back, toText);
    const holder = key && noteBody(back);
    if (!key || !holder) continue;
    const note = body.ownerDocument.createElement("span");
    note.setAttribute("data-footnote", "");
    wholeReference(back).remove();
    note.append(blocksToInline(holder));
    trimEnds(note);
    holder.remove();
    notes.set(key, note);
  }
  return notes;
}

function removeEmptyNoteLists(body: HTMLElement) {
  for (const list of body.querySelectorAll("div, .document-footnotes")) {
    const isNoteList = list.localName === "ol" || /mso-element:(foot|end)note-list/.test(styleOf(list));
    if (isNoteList && !list.textContent?.trim()) list.remove();
  }
}

/** Notes at the foot move to where the text refers to them, as `span[data-footnote]`. */
export function liftFootnotes(body: HTMLElement) {
  const notes = takeNotes(body);
  for (const link of body.querySelectorAll("a[href]")) {
    const key = noteKey(link, toNote);
    const note = key && notes.get(key);
    if (note) wholeReference(link).replaceWith(note.cloneNode(true));
  }
  // The number of a note that was not copied along says nothing.
  for (const reference of body.querySelectorAll(".document-footnote-reference")) reference.remove();
  removeEmptyNoteLists(body);
}
