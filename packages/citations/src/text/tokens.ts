/** What stands between a token and the one before it. */
export type Gap = "none" | "space" | "line" | "paragraph";

type Kind = "word" | "number" | "mark";

export class Token {
  readonly kind: Kind;
  /** As `text`, but in its own case. */
  readonly raw: string;
  /** UTF-16 offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  #text: string | undefined;

  constructor(kind: Kind, raw: string, { start, end, gap }: Pick<Token, "start" | "end" | "gap">) {
    this.kind = kind;
    this.raw = raw;
    this.start = start;
    this.end = end;
    this.gap = gap;
  }

  /** Lower case, composed (NFC), without soft hyphens; every dash is "-", every apostrophe "'". Most words nobody asks for it. */
  get text(): string {
    return (this.#text ??= this.raw.toLowerCase());
  }
}

type CharClass = "letter" | "digit" | "space" | "line" | "unseen" | "mark";

const LETTER = /^[\p{L}\p{M}]$/u;
const SPACE = /^\s$/u;
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D";
const APOSTROPHES = "\u2019\u2018\u02BC\u00B4`";

function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}

function classOf(code: number): CharClass {
  if (isUnseen(code)) return "unseen";
  const char = String.fromCharCode(code);
  if (LETTER.test(char)) return "letter";
  if (/^[0-9]$/.test(char)) return "digit";
  if (char === "\n" || char === "\u2028" || char === "\u2029") return "line";
  return SPACE.test(char) ? "space" : "mark";
}

/** Below it no character is composed with the one before it. */
const FIRST_COMBINING = 0x300;

const USUAL: readonly CharClass[] = Array.from({ length: FIRST_COMBINING }, (_, code) => classOf(code));

function classify(text: string, index: number): CharClass {
  const code = text.charCodeAt(index);
  return USUAL[code] ?? classOf(code);
}

function toMark(char: string): string {
  if (DASHES.includes(char)) return "-";
  return APOSTROPHES.includes(char) ? "'" : char;
}

/** Where a run of one class ends, and its characters without those that are not seen, composed. */
function readRun(text: string, start: number, kind: CharClass): { end: number; seen: string } {
  let end = start + 1;
  let seenFrom = start;
  let seen = "";
  let isComposed = text.charCodeAt(start) < FIRST_COMBINING;
  for (let index = start + 1; index < text.length; index += 1) {
    const found = classify(text, index);
    if (found !== kind && found !== "unseen") break;
    if (found === "unseen") {
      seen += text.slice(seenFrom, index);
      seenFrom = index + 1;
    } else end = index + 1;
    if (text.charCodeAt(index) >= FIRST_COMBINING) isComposed = false;
  }
  seen += seenFrom < end ? text.slice(seenFrom, end) : "";
  return { end, seen: isComposed ? seen : seen.normalize("NFC") };
}

interface Whitespace {
  gap: Gap;
  lines: number;
}

function widen(space: Whitespace, kind: CharClass): void {
  if (kind === "line") space.lines += 1;
  if (space.gap === "none") space.gap = "space";
  if (space.lines === 1) space.gap = "line";
  if (space.lines > 1) space.gap = "paragraph";
}

const GLUED_HEADS = ["Article", "Articles", "Recital", "Recitals"];
const LOWER = /^\p{Ll}$/u;

const LAST_LETTERS = new Set(GLUED_HEADS.map((word) => word.at(-1)));

function gluedHead(raw: string): number {
  if (!LAST_LETTERS.has(raw.at(-1))) return -1;
  const head = GLUED_HEADS.find((word) => raw.length > word.length && raw.endsWith(word));
  const at = raw.length - (head?.length ?? 0);
  return head !== undefined && LOWER.test(raw.charAt(at - 1)) ? at : -1;
}

/** "underArticle" is two words: links glued in by converters lose their blank. */
function pushWord(tokens: Token[], token: Token): void {
  const at = token.raw.length === token.end - token.start ? gluedHead(token.raw) : -1;
  if (at < 0) {
    tokens.push(token);
    return;
  }
  const cut = (from: number, to: number, gap: Gap) =>
    new Token(token.kind, token.raw.slice(from, to), { start: token.start + from, end: token.start + to, gap });
  tokens.push(cut(0, at, token.gap), cut(at, token.raw.length, "space"));
}

function readToken(text: string, start: number, { kind, gap }: { kind: CharClass; gap: Gap }): Token {
  if (kind === "mark") return new Token(kind, toMark(text.charAt(start)), { start, end: start + 1, gap });
  const { end, seen } = readRun(text, start, kind);
  return new Token(kind === "letter" ? "word" : "number", seen, { start, end, gap });
}

/** Words, numbers and single marks, in one pass over the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let space: Whitespace = { gap: "none", lines: 0 };
  for (let index = 0; index < text.length;) {
    const kind = classify(text, index);
    if (kind === "space" || kind === "line") widen(space, kind);
    if (kind === "space" || kind === "line" || kind === "unseen") {
      index += 1;
      continue;
    }
    const token = readToken(text, index, { kind, gap: space.gap });
    pushWord(tokens, token);
    index = token.end;
    space = { gap: "none", lines: 0 };
  }
  return tokens;
}
