// From Unicode's private use area: they stand in no real text, and no markup has to be escaped.
export const openMark = "\uE000";
export const closeMark = "\uE001";
/** Before an excerpt, which may begin and end within a word; and where a text begins and ends in one. */
export const cutMark = "\uE002";
export const edgeMark = "\uE003";
/** Where a text goes on: never alone at the beginning of a line. */
export const goesOn = "\u00A0…";
/** Before pieces of a text: its first letters, the pieces and its last letters follow, with an edge between them. */
export const piecesMark = "\uE004";
/** So many letters of each end. */
export const lettersOfEnds = 20;

/** An excerpt without the words that were cut, unless nothing else is marked, as in an address that goes on and on. */
function wholeWordsOf(cut: string): string {
  const begun = cut.startsWith(edgeMark) ? cut.slice(edgeMark.length) : cut.replace(/^\S*\s+/, "… ");
  const whole = begun.endsWith(edgeMark) ? begun.slice(0, -edgeMark.length) : begun.replace(/\s+\S*$/, goesOn);
  return (whole.includes(openMark) ? whole : cut).replaceAll(edgeMark, "").trim();
}

/** Without what follows the last word, which pieces may leave out. */
const toLastWord = (text: string) => text.replace(/[^\p{L}\p{N}]+$/u, "");

function withEnds(begins: string, pieces: string, ends: string): string {
  const shown = pieces.replaceAll(openMark, "").replaceAll(closeMark, "").trim();
  const [beginning, ending, end] = [begins.trimStart(), toLastWord(ends), toLastWord(shown)];
  const isFirst = shown.startsWith(beginning) || beginning.startsWith(shown);
  const isLast = end.endsWith(ending) || ending.endsWith(end);
  return `${isFirst ? "" : "… "}${pieces.trim()}${isLast ? "" : goesOn}`;
}

/** What is shown of a text, with its marks: whole words, and "…" where the text goes on. */
export function readSnippet(snippet: string): string {
  if (snippet.startsWith(cutMark)) return wholeWordsOf(snippet.slice(cutMark.length));
  if (!snippet.startsWith(piecesMark)) return snippet;
  const [begins = "", pieces = "", ends = ""] = snippet.slice(piecesMark.length).split(edgeMark);
  return withEnds(begins, pieces, ends);
}
