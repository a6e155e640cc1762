/** Why a file cannot be imported. Each has a text `writing.import_REASON` in every catalogue. */
export type WordProblem = "too_large" | "not_word" | "older_or_locked" | "damaged" | "no_text";

export class WordFileError extends Error {
  readonly problem: WordProblem;

  constructor(problem: WordProblem) {
    super(problem);
    this.name = "WordFileError";
    this.problem = problem;
  }
}

/** Bytes. */
export const maxWordFile = 10 * 1024 * 1024;
/** Bytes that a file may unfold to: more than any text of our length needs, even with pictures. */
const maxUnfolded = 80 * 1024 * 1024;

const zipMark = 0x04_03_4b_50;
/** Word before 2007, and every Word file that asks for a password (MS-CFB, 2.2). */
const compoundMark = 0xe0_11_cf_d0;
/** The end of the central directory, and an entry of it (APPNOTE 4.3.12, 4.3.16). */
const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const endSize = 22;
const entrySize = 46;
const longestComment = 65_535;

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  throw new WordFileError("damaged");
}

/** The bytes that the files in a zip say they unfold to. */
function unfoldedSize(view: DataView): number {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entryMark) throw new WordFileError("damaged");
    total += view.getUint32(at + 24, true);
    at += entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** Looks at a file before anything unfolds it. Throws `WordFileError`. */
export function checkWordFile(name: string, bytes: ArrayBuffer): void {
  if (bytes.byteLength > maxWordFile) throw new WordFileError("too_large");
  const view = new DataView(bytes);
  const mark = view.byteLength >= 4 ? view.getUint32(0, true) : 0;
  if (mark === compoundMark) throw new WordFileError("older_or_locked");
  if (!/\.docx$/i.test(name)) throw new WordFileError("not_word");
  if (mark !== zipMark) throw new WordFileError("damaged");
  if (unfoldedSize(view) > maxUnfolded) throw new WordFileError("too_large");
}
