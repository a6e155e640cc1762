import { type Reader } from "../text/reader.ts";
import { actTypeOf } from "./eu-numbers.ts";
import { type PointerMention, type Stretch } from "./mentions.ts";

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

type Pointed = Pick<PointerMention, "to" | "family">;

function toPointer(pointed: Pointed, { first, next }: Stretch): PointerMention {
  return { kind: "pointer", ...pointed, first, next };
}

function pastHere(reader: Reader, next: number): number | undefined {
  return reader.text(next) === "her" || reader.text(next) === "här" ? next + 1 : undefined;
}

function whither(text: string): PointerMention["to"] | undefined {
  if (THIS.has(text)) return "this";
  return THAT.has(text) ? "that" : undefined;
}

/** "this Regulation", "samma lag", "loven her", "förordningens", "thereof". */
export function readPointer(reader: Reader, index: number): PointerMention | undefined {
  const { text } = reader.at(index);
  if (text.length > 30) return undefined;
  if (text === "thereof") return toPointer({ to: "that", family: "any" }, { first: index, next: index + 1 });
  const to = whither(text);
  const family = to === undefined ? undefined : familyOf(reader.text(index + 1));
  if (to !== undefined && family !== undefined) return toPointer({ to, family }, { first: index, next: index + 2 });
  const own = familyOf(text);
  if (own === undefined) return undefined;
  const here = pastHere(reader, index + 1);
  if (here !== undefined) return toPointer({ to: "this", family: own }, { first: index, next: here });
  if (own === "statute")
    return /^(?:lagen|lagens|loven|lovens|lova|lovas|lain)$/.test(text)
      ? toPointer({ to: "that", family: own }, { first: index, next: index + 1 })
      : undefined;
  return DEFINITE.test(text) ? toPointer({ to: "that", family: own }, { first: index, next: index + 1 }) : undefined;
}
