import { type Reader } from "../text/reader.ts";
import { actTypeOf } from "./eu-numbers.ts";
import { type PointerMention } from "./mentions.ts";

const THIS = new Set("this present denna detta denne dette tämän tässä föreliggande nærværende".split(" "));
const THAT = new Set(
  "that said same aforementioned latter samma nämnda nævnte nevnte same samme sistnämnda förstnämnda sistnevnte den det sagda mainitun kyseisen saman the".split(
    " ",
  ),
);
const STATUTES = new Set("lag lagen lagens lov loven lovens lova lovas lain laki laissa act balk balken".split(" "));
const DEFINITE =
  /(?:förordningen|förordningens|forordningen|forordninga|forordningens|direktivet|direktivets|asetuksen|direktiivin)$/;

function familyOf(text: string): PointerMention["family"] | undefined {
  if (STATUTES.has(text)) return "statute";
  const type = actTypeOf(text);
  return type === "F" ? "D" : type;
}

function toPointer(to: "this" | "that", family: PointerMention["family"], first: number, next: number): PointerMention {
  return { kind: "pointer", to, family, first, next };
}

function pastHere(reader: Reader, next: number): number | undefined {
  return reader.text(next) === "her" || reader.text(next) === "här" ? next + 1 : undefined;
}

/** "this Regulation", "samma lag", "loven her", "förordningens", "thereof". */
export function readPointer(reader: Reader, index: number): PointerMention | undefined {
  const { text } = reader.at(index);
  if (text.length > 30) return undefined;
  if (text === "thereof") return toPointer("that", "any", index, index + 1);
  const family = familyOf(reader.text(index + 1));
  if (family !== undefined && THIS.has(text)) return toPointer("this", family, index, index + 2);
  if (family !== undefined && THAT.has(text)) return toPointer("that", family, index, index + 2);
  const own = familyOf(text);
  const here = pastHere(reader, index + 1);
  if (own === undefined) return undefined;
  if (here !== undefined) return toPointer("this", own, index, here);
  if (own === "statute")
    return /^(?:lagen|lagens|loven|lovens|lova|lovas|lain)$/.test(text)
      ? toPointer("that", own, index, index + 1)
      : undefined;
  return DEFINITE.test(text) ? toPointer("that", own, index, index + 1) : undefined;
}
