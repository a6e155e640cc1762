import mammoth from "mammoth/mammoth.browser.js";
import { checkWordFile, WordFileError } from "./word-file.ts";

/** The styles of Word that say more than a paragraph; headings, lists, tables and notes are read without being asked for. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "u => u",
  "strike => s",
];

const references = "a[href^='#footnote-'], a[href^='#endnote-']";

function noteText(note: Element): DocumentFragment {
  const text = note.ownerDocument.createDocumentFragment();
  for (const back of note.querySelectorAll("a[href*='-ref-']")) back.remove();
  for (const paragraph of note.querySelectorAll("p")) {
    if (text.hasChildNodes()) text.append(" ");
    text.append(...paragraph.childNodes);
  }
  const { firstChild, lastChild } = text;
  if (firstChild?.nodeType === Node.TEXT_NODE) firstChild.nodeValue = firstChild.nodeValue?.trimStart() ?? "";
  if (lastChild?.nodeType === Node.TEXT_NODE) lastChild.nodeValue = lastChild.nodeValue?.trimEnd() ?? "";
  return text;
}

/** The notes at the end move to where the text refers to them. */
function liftNotes(body: HTMLElement) {
  for (const link of body.querySelectorAll(references)) {
    const id = link.getAttribute("href")!.slice(1);
    const note = id.includes("-ref-") ? null : body.ownerDocument.getElementById(id);
    if (!note) continue;
    const lifted = body.ownerDocument.createElement("span");
    lifted.setAttribute("data-footnote", "");
    lifted.append(noteText(note));
    const list = note.parentElement;
    note.remove();
    if (list && list.children.length === 0) list.remove();
    (link.closest("sup") ?? link).replaceWith(lifted);
  }
}

export type ReadWordFile = { html: string; /** Pictures, which no text can hold. */ pictures: number };

/** Reads a Word file as HTML that can be pasted. Throws `WordFileError`. */
export async function readWordFile(file: File): Promise<ReadWordFile> {
  const bytes = await file.arrayBuffer();
  checkWordFile(file.name, bytes);
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { styleMap: styles }).catch(() => {
    throw new WordFileError("damaged");
  });
  const { body } = new DOMParser().parseFromString(value, "text/html");
  const pictures = body.querySelectorAll("img").length;
  for (const picture of body.querySelectorAll("img")) picture.remove();
  liftNotes(body);
  if (!body.textContent?.trim()) throw new WordFileError("no_text");
  return { html: body.innerHTML, pictures };
}
