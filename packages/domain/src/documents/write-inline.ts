import type { InlineNode, Mark, MentionNode, TextNode } from "@samrad/contracts/document";

export type InlineStyle = { escape: boolean; emphasis: "*" | "_" };

export type InlineWriting = {
  style: InlineStyle;
  /** Headings and cells hold one line: a line break is written `<br>`. */
  oneLine: boolean;
  /** The address of a mention. */
  mention: (attrs: MentionNode["attrs"]) => string;
  /** Keeps the text of a footnote and returns its sign. */
  footnote: (text: readonly TextNode[]) => string;
};

/** A code point of text, which may be written otherwise, or Markdown as it stands. */
type Piece = { kind: "text" | "open" | "close" | "sign" | "break"; value: string };

/** Writes phrasing as Markdown. */
export function writeInline(content: readonly InlineNode[], writing: InlineWriting): string {
  const pieces: Piece[] = [];
  let run: TextNode[] = [];
  const flush = () => {
    writeRun(run, [], { pieces, style: writing.style });
    run = [];
  };
  for (const node of content) {
    if (node.type === "text") {
      run.push({ ...node, marks: node.marks?.filter((mark) => writable.has(mark.type)) });
      continue;
    }
    flush();
    pieces.push(...writeAtom(node, writing));
  }
  flush();
  return join(pieces, writing);
}

const writable: ReadonlySet<Mark["type"]> = new Set(["bold", "italic", "strike", "link"]);

function writeAtom(node: Exclude<InlineNode, TextNode>, writing: InlineWriting): Piece[] {
  switch (node.type) {
    case "hardBreak":
      return [{ kind: "break", value: "\n" }];
    case "footnote":
      return [{ kind: "sign", value: writing.footnote(node.content ?? []) }];
    case "mention": {
      const address = escapeAddress(writing.mention(node.attrs));
      return [sign("["), ...textPieces(node.attrs.label.replace(/\s/g, " ")), sign(`](${address})`)];
    }
  }
}

const sign = (value: string): Piece => ({ kind: "sign", value });

function textPieces(text: string): Piece[] {
  return Array.from(text.replace(/\r\n?/g, "\n"), (value) => ({ kind: value === "\n" ? "break" : "text", value }));
}

type Output = { pieces: Piece[]; style: InlineStyle };

const keyOf = (mark: Mark) => JSON.stringify(mark);
const bears = (node: TextNode, key: string) => node.marks?.some((mark) => keyOf(mark) === key) ?? false;

/** Opens first the mark that reaches farthest, so that marks nest and few are opened twice. */
function writeRun(nodes: readonly TextNode[], open: readonly string[], output: Output) {
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index]!;
    const marks = (node.marks ?? []).filter((mark) => !open.includes(keyOf(mark)));
    const reaches = marks.map((mark) => ({ mark, end: reach(nodes, index, keyOf(mark)) }));
    const longest = reaches.toSorted((a, b) => b.end - a.end)[0];
    if (!longest) {
      output.pieces.push(...textPieces(node.text));
      index++;
      continue;
    }
    const [before, after] = delimiters(longest.mark, output.style);
    output.pieces.push(before);
    writeRun(nodes.slice(index, longest.end), [...open, keyOf(longest.mark)], output);
    output.pieces.push(after);
    index = longest.end;
  }
}

function reach(nodes: readonly TextNode[], start: number, key: string): number {
  let end = start + 1;
  while (end < nodes.length && bears(nodes[end]!, key)) end++;
  return end;
}

function delimiters(mark: Mark, style: InlineStyle): [Piece, Piece] {
  if (mark.type === "link") return [sign("["), sign(`](${escapeAddress(mark.attrs.href)})`)];
  const value = mark.type === "bold" ? "**" : mark.type === "strike" ? "~~" : style.emphasis;
  return [
    { kind: "open", value },
    { kind: "close", value },
  ];
}

const escapeAddress = (address: string) => address.replace(/[\\()<>`|]|&(?=[#A-Za-z])/g, "\\$&");

const reference = (character: string) => `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`;

function join(pieces: readonly Piece[], writing: InlineWriting): string {
  let text = "";
  pieces.forEach((piece, index) => {
    const around = { before: pieces[index - 1], after: pieces[index + 1] };
    if (piece.kind === "break") text += writeBreak(around, text, writing.oneLine);
    else if (piece.kind === "text" && writing.style.escape) text += escape(piece.value, around, text);
    else text += piece.value;
  });
  return text;
}

type Around = { before: Piece | undefined; after: Piece | undefined };

/** A line end, unless it would stand at an edge, where lines are trimmed, or after another, where it would part paragraphs. */
function writeBreak({ before, after }: Around, text: string, oneLine: boolean): string {
  if (oneLine || !after) return "<br>";
  return !before || text.endsWith("\n") ? "\\\n" : "\n";
}

const isSpace = (text: string) => /^\s$/u.test(text);
// Parsers look at UTF-16 code units: half a character is never punctuation.
const isPunctuation = (text: string) => text.length === 1 && /^[\p{P}\p{S}]$/u.test(text);
const isEdge = (piece: Piece | undefined) => !piece || piece.kind === "break";

/** Writes a character so that it means itself, and so that the signs beside it mean what they are to mean (CommonMark 6.2). */
function escape(character: string, { before, after }: Around, written: string): string {
  if (isSpace(character)) {
    const inside = before?.kind === "open" || after?.kind === "close";
    return inside || ((isEdge(before) || isEdge(after)) && /[ \t]/.test(character)) ? reference(character) : character;
  }
  const outside = before?.kind === "close" || after?.kind === "open";
  if (outside && !isPunctuation(character)) return reference(character);
  if (/[\\`*_[\]<>&~|#!]/.test(character)) return `\\${character}`;
  if (before?.kind === "sign" && /[(:]/.test(character)) return `\\${character}`;
  if (/[-+=:]/.test(character) && isEdge(before)) return `\\${character}`;
  return /[.)]/.test(character) && /(^|\n)\d{1,9}$/.test(written) ? `\\${character}` : character;
}
