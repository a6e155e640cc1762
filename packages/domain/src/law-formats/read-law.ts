import { decodeText } from "./decode-text.ts";
import { fromAkomaNtoso } from "./from-akoma-ntoso.ts";
import { fromFormex } from "./from-formex.ts";
import { fromJson, type Outline } from "./from-json.ts";
import { LawProblem, type LawReading } from "./law-text.ts";

async function* after<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const rootOf = (text: string) => /<(?:[\w.-]+:)?(akomaNtoso|ACT|CONS\.ACT|CONS\.DOC|CONS|ANNEX)[\s>]/.exec(text)?.[1];

/**
 * Reads a law in whatever format its bytes are: JSON, Akoma Ntoso or Formex. `act` is its key, where the file does not
 * tell. Throws a `LawProblem`, here or while its parts are read.
 */
export async function readLaw(
  bytes: AsyncIterable<Uint8Array>,
  outline: (act: string) => Outline,
  act?: string,
): Promise<LawReading> {
  const text = decodeText(bytes)[Symbol.asyncIterator]();
  let start = "";
  for (let next = await text.next(); next.done !== true; next = await text.next()) {
    start += next.value;
    if (start.length > 20_000 || rootOf(start) !== undefined || /^\s*\{/.test(start)) break;
  }
  if (start.trim() === "") throw new LawProblem("law.empty");
  const chunks = after(start.replace(/^\ufeff/, ""), text);
  if (/^\s*\{/.test(start)) return fromJson(chunks, outline);
  const root = rootOf(start);
  if (root === "akomaNtoso") return fromAkomaNtoso(chunks, act);
  if (root !== undefined) return fromFormex(chunks);
  throw new LawProblem("format.unknown");
}
