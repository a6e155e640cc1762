import { diffWordsWithSpace } from "diff";

/** A piece of two wordings: what stayed, what went, what came. */
export type RedlinePiece = { kind: "same" | "removed" | "added"; text: string };

/** Words that follow each other changed are one change: "limited time" for "a period of two years", not word by word. */
export function redlinePieces(before: string, after: string): RedlinePiece[] {
  const pieces: RedlinePiece[] = [];
  let [removed, added, between] = ["", "", ""];
  const settle = () => {
    if (removed) pieces.push({ kind: "removed", text: removed });
    if (added) pieces.push({ kind: "added", text: added });
    if (between) pieces.push({ kind: "same", text: between });
    [removed, added, between] = ["", "", ""];
  };
  for (const part of diffWordsWithSpace(before, after)) {
    if (part.added || part.removed) {
      // What only parts two changed words belongs to both wordings.
      if (removed) removed += between;
      if (added) added += between;
      if (!removed && !added && between) settle();
      between = "";
      if (part.removed) removed += part.value;
      else added += part.value;
    } else if ((removed || added) && /^[^\S\n]*$/.test(part.value)) between += part.value;
    else {
      settle();
      pieces.push({ kind: "same", text: part.value });
    }
  }
  settle();
  return pieces;
}
