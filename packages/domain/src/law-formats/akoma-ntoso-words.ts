import { lineReader } from "./read-elements.ts";

const notes = new Set(["authorialNote", "noteRef", "remark"]);
const blocks = new Set(["p", "num", "heading", "content", "intro", "wrapUp", "point", "item", "li", "td", "th", "br"]);

/** The words of an element of Akoma Ntoso as one line, without the notes to them. */
export const wordsOf = lineReader(blocks, ({ name }) => (notes.has(name) ? "" : undefined));
