import { unnamedAct } from "./acts/act.ts";
import { actByKey } from "./acts/lexicon.ts";
import { bindByContext } from "./binding/context.ts";
import { type Citation, emit } from "./binding/emit.ts";
import { joinNeighbours, mergeParts, spreadBack } from "./binding/join.ts";
import { settleNames } from "./binding/names.ts";
import { type Binding, toNode } from "./binding/node.ts";
import { scan } from "./grammar/scan.ts";
import { guessLanguage, type Language } from "./text/language.ts";
import { Reader } from "./text/reader.ts";
import { placeTokens } from "./text/sentences.ts";

export { type Citation, type Language };

export interface FindOptions {
  /** The language of the text; guessed from its words where it is not given. */
  readonly lang?: Language;
  /** The key of the act the text is about ("celex:32016R0679"): what names no act belongs to it. */
  readonly act?: string;
}

/** `findCitations`, with the number of times a token was looked at: the work grows as the text does. */
export function findAndCount(text: string, { lang, act }: FindOptions = {}): { citations: Citation[]; looks: number } {
  const reader = new Reader(text);
  const language = lang ?? guessLanguage(reader);
  const byDefault = act === undefined || act === "" ? undefined : (actByKey(act) ?? unnamedAct(act));
  const mentions = scan(reader, language);
  if (mentions.length === 0) return { citations: [], looks: reader.looks };
  const nodes = mergeParts(reader, mentions).map(toNode);
  const binding: Binding = { reader, places: placeTokens(reader), nodes, byDefault, language };
  settleNames(binding);
  joinNeighbours(binding);
  spreadBack(binding);
  bindByContext(binding);
  return { citations: emit(binding), looks: reader.looks };
}

/**
 * Finds what a text cites: provisions, acts, judgments, documents. Offsets are UTF-16 code units of the text as given;
 * citations come in its order and do not overlap. Never throws; linear in the length of the text.
 */
export function findCitations(text: string, options: FindOptions = {}): Citation[] {
  return findAndCount(text, options).citations;
}
