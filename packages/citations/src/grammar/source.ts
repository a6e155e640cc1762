import { type Reader } from "../text/reader.ts";
import { type SourceMention, type Stretch } from "./mentions.ts";

/** A judgment or a document that a stretch of tokens names. */
export function toSource(reader: Reader, key: string, { first, next }: Stretch): SourceMention {
  return { kind: "source", key, span: { start: reader.at(first).start, end: reader.at(next - 1).end }, first, next };
}
