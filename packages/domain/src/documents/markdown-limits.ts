/** Deeper than any document, and shallow enough for every parser. */
const maxMarkers = 40;
/** From here on the time to tell markup from text grows with its square. */
const maxSigns = 20_000;
const maxLines = 10_000;

// oxlint-disable-next-line no-control-regex -- control characters are just what is left out
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** The text without what a document may not hold: control characters and lone surrogates. */
export const cleanText = (text: string): string => text.replace(unwanted, "");

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** How long the beginning of the line is that opens as many containers as a document may hold; -1 if it opens fewer. */
function endOfMarkers(line: string, count: number): number {
  marker.lastIndex = 0;
  for (let index = 0; index < count; index++) if (!marker.test(line)) return -1;
  return marker.lastIndex;
}

function flattenLine(line: string): string {
  const kept = endOfMarkers(line, maxMarkers);
  if (kept < 0) return line;
  let end = kept;
  for (marker.lastIndex = kept; marker.test(line);) end = marker.lastIndex;
  return line.slice(0, kept) + line.slice(end);
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** Farther in than the deepest list of a document. */
const tooFar = /^(?: {129,}|[ \t]*\t{33}[ \t]*)/;

const unindentLine = (line: string) => line.replace(tooFar, " ".repeat(128));

/** Clean Markdown with `\n` as its line end, whose lines open no more containers than a parser can bear. */
export const cleanMarkdown = (markdown: string): string =>
  linesOf(cleanText(markdown)).map(unindentLine).map(flattenLine).join("\n");

/** Whether the text holds so many signs or lines that to read it as Markdown would take minutes. */
export function isPlain(markdown: string): boolean {
  let signs = 0;
  let lines = 0;
  for (let index = 0; index < markdown.length; index++) {
    const character = markdown[index]!;
    if (character === "\n") lines++;
    else if ("[]()*_`~<>&\\|!".includes(character)) signs++;
  }
  return signs > maxSigns || lines > maxLines;
}
