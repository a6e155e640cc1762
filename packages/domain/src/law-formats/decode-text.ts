import { LawProblem } from "./law-text.ts";

const known: Record<string, string> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  "iso-8859-15": "iso-8859-15",
};

const marks: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const markOf = (start: Uint8Array) => marks.find(([bytes]) => bytes.every((byte, index) => start[index] === byte))?.[1];

/** The name in the XML declaration, which is ASCII in every encoding but UTF-16. */
function declaredIn(start: Uint8Array): string | undefined {
  const head = Buffer.from(start.subarray(0, 200)).toString("latin1");
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
}

function encodingOf(start: Uint8Array): { name: string; declared: boolean } {
  const mark = markOf(start);
  const declared = declaredIn(start);
  const encoding = declared === undefined ? "utf-8" : known[declared];
  if (encoding === undefined) throw new LawProblem("encoding.unknown", declared);
  if (mark !== undefined && declared !== undefined && !mark.startsWith(encoding.slice(0, 5)))
    throw new LawProblem("encoding.not_as_declared", `${declared}, ${mark}`);
  return { name: mark ?? encoding, declared: declared !== undefined };
}

/** Whether bytes that are declared as one byte a letter are UTF-8: "Ã¥" would stand where "å" is meant. */
class Utf8Watch {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private beyondAscii = false;
  private valid = true;

  see(chunk: Uint8Array) {
    if (!this.valid) return;
    try {
      const text = this.decoder.decode(chunk, { stream: true });
      // oxlint-disable-next-line no-control-regex -- ASCII is what is looked for
      this.beyondAscii ||= /[^\u0000-\u007f]/.test(text);
    } catch {
      this.valid = false;
    }
  }

  get found() {
    return this.valid && this.beyondAscii;
  }
}

/**
 * The text of a file in the encoding that it declares, or UTF-8. Throws `encoding.unknown`, and `encoding.not_as_declared`
 * when the bytes are of another one.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let watch: Utf8Watch | undefined;
  let name = "utf-8";
  let bytes = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder!.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new LawProblem("encoding.not_as_declared", `${name}, ${bytes}`);
    }
  };
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      ({ name } = encodingOf(chunk));
      decoder = new TextDecoder(name, { fatal: true });
      if (!name.startsWith("utf")) watch = new Utf8Watch();
    }
    watch?.see(chunk);
    yield decode(chunk);
    bytes += chunk.length;
  }
  if (watch?.found) throw new LawProblem("encoding.not_as_declared", `${name}, utf-8`);
  if (decoder !== undefined) yield decode();
}
