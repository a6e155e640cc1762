import type { EditorState, Transaction } from "@tiptap/pm/state";
import { addressesIn } from "./links.ts";

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function reversed(text: string): string {
  return text.split("").toReversed().join("");
}

/** The note at the position, if there is one. */
export function footnoteAt(state: EditorState, position: number) {
  const node = position <= state.doc.content.size ? state.doc.nodeAt(position) : null;
  return node?.type.name === "footnote" ? node : undefined;
}

/** Replaces only what was changed, so that the rest of the note keeps its marks; addresses become links. */
export function writeFootnote(state: EditorState, position: number, text: string): Transaction {
  const { tr } = state;
  const before = footnoteAt(state, position)?.textContent;
  if (before === undefined || before === text) return tr;
  const start = commonStart(before, text);
  const end = commonStart(reversed(before.slice(start)), reversed(text.slice(start)));
  const first = position + 1;
  tr.insertText(text.slice(start, text.length - end), first + start, first + before.length - end);
  for (const { from, to, href } of addressesIn(text)) {
    tr.addMark(first + from, first + to, state.schema.mark("link", { href }));
  }
  return tr;
}
