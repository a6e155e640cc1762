import { readJsonLd } from "@samrad/domain/vocabulary-interchange/json-ld";
import { BadVocabulary, type Statements } from "@samrad/domain/vocabulary-interchange/policy";
import { readTurtle } from "@samrad/domain/vocabulary-interchange/turtle";

export type VocabularySource = {
  isJson: boolean;
  /** Bytes, as far as they are known beforehand. */
  size: number;
  /** Bytes. JSON-LD has to be in memory whole. */
  largest: { turtle: number; json: number };
  onRead?: (bytes: number) => void;
};

async function* decoded(bytes: AsyncIterable<Uint8Array>, most: number, onRead?: (bytes: number) => void) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let read = 0;
  try {
    for await (const chunk of bytes) {
      read += chunk.length;
      if (read > most) throw new BadVocabulary([{ reason: "file.too_large" }]);
      onRead?.(read);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadVocabulary([{ reason: "file.not_readable", detail: "it is not UTF-8" }]);
  }
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join("");
}

/** Reads what a file says as it comes: Turtle, or JSON-LD. Throws `BadVocabulary`. */
export async function readVocabulary(
  bytes: AsyncIterable<Uint8Array>,
  { isJson, size, largest, onRead }: VocabularySource,
): Promise<Statements> {
  const most = isJson ? largest.json : largest.turtle;
  if (size > most) throw new BadVocabulary([{ reason: "file.too_large" }]);
  const chunks = decoded(bytes, most, onRead);
  return isJson ? readJsonLd(await whole(chunks)) : readTurtle(chunks);
}
