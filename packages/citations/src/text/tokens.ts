/** What stands between a token and the one before it. */
export type Gap = "none" | "space" | "line" | "paragraph";

export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, composed (NFC), without soft hyphens; every dash is "-", every apostrophe "'". */
  readonly text: string;
  /** As `text`, but in its own case. */
  readonly raw: string;
  /** UTF-16 offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
}

type CharClass = "letter" | "digit" | "space" | "line" | "unseen" | "mark";

const LETTER = /^[\p{L}\p{M}]$/u;
const SPACE = /^\s$/u;
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D";
const APOSTROPHES = "\u2019\u2018\u02BC\u00B4`";

function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
}

function classOfAscii(code: number): CharClass {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
  if (code >= 48 && code <= 57) return "digit";
  if (code === 10) return "line";
  return code === 32 || (code >= 9 && code <= 13) ? "space" : "mark";
}

const ASCII: readonly CharClass[] = Array.from({ length: 0x80 }, (_, code) => classOfAscii(code));

function classify(text: string, index: number): CharClass {
  const code = text.charCodeAt(index);
  if (code < 0x80) return ASCII[code] ?? "mark";
  if (isUnseen(code)) return "unseen";
  const char = text.charAt(index);
  if (LETTER.test(char)) return "letter";
  if (code === 0x2028 || code === 0x2029) return "line";
  return SPACE.test(char) ? "space" : "mark";
}

function toMark(char: string): string {
  if (DASHES.includes(char)) return "-";
  return APOSTROPHES.includes(char) ? "'" : char;
}

/** Where a run of one class ends, and its characters without those that are not seen. */
function readRun(text: string, start: number, kind: CharClass): { end: number; seen: string } {
  let end = start + 1;
  let seenFrom = start;
  let seen = "";
  for (let index = start + 1; index < text.length; index += 1) {
    const found = classify(text, index);
    if (found !== kind && found !== "unseen") break;
    if (found === "unseen") {
      seen += text.slice(seenFrom, index);
      seenFrom = index + 1;
    } else end = index + 1;
  }
  return { end, seen: seen + (seenFrom < end ? text.slice(seenFrom, end) : "") };
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

function gluedHead(raw: string): number {
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
  const cut = (from: number, to: number, gap: Gap): Token => {
    const raw = token.raw.slice(from, to);
    return { ...token, raw, text: raw.toLowerCase(), start: token.start + from, end: token.start + to, gap };
  };
  tokens.push(cut(0, at, token.gap), cut(at, token.raw.length, "space"));
}

function readToken(text: string, start: number, { kind, gap }: { kind: CharClass; gap: Gap }): Token {
  if (kind === "mark") {
    const mark = toMark(text.charAt(start));
    return { kind, text: mark, raw: mark, start, end: start + 1, gap };
  }
  const { end, seen } = readRun(text, start, kind);
  const raw = kind === "letter" ? seen.normalize("NFC") : seen;
  return { kind: kind === "letter" ? "word" : "number", text: raw.toLowerCase(), raw, start, end, gap };
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
