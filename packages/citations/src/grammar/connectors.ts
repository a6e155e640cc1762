import { type Reader } from "../text/reader.ts";
import { AND_WORDS, TO_WORDS } from "./vocabulary.ts";

export interface Connector {
  readonly kind: "list" | "range";
  /** Only a comma: the next number may belong to something else. */
  readonly weak: boolean;
  readonly next: number;
}

const SEPARATORS = new Set([",", ";", "&", "/"]);

function pastPhrase(reader: Reader, index: number): number {
  if (reader.text(index) === "as" && reader.text(index + 1) === "well" && reader.text(index + 2) === "as")
    return index + 3;
  if (reader.text(index) === "såväl" && reader.text(index + 1) === "som") return index + 2;
  if (reader.text(index) === "såvel" && reader.text(index + 1) === "som") return index + 2;
  return AND_WORDS.has(reader.text(index)) ? reader.pastPoint(index + 1) : index;
}

/** ",", "and", ", och", "as well as", "/" join a list; "-", "to", "till" join the ends of a range. */
export function readConnector(reader: Reader, index: number): Connector | undefined {
  if (TO_WORDS.has(reader.text(index))) return { kind: "range", weak: false, next: index + 1 };
  const separated = SEPARATORS.has(reader.text(index)) ? index + 1 : index;
  let next = pastPhrase(reader, separated);
  if (reader.text(next) === "/" && AND_WORDS.has(reader.text(next + 1))) next += 2;
  if (next === index) return undefined;
  return { kind: "list", weak: next === separated && reader.text(index) !== "&", next };
}
