import { type Language } from "../src/text/language.ts";

/** A sentence, the keys it cites in its order ("…" before and after a range), and the act it is about. */
export type Sentence = readonly [text: string, keys: string, act?: string];

export interface Sentences {
  readonly lang: Language;
  readonly sentences: readonly Sentence[];
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ["gdpr", "celex:32016R0679"],
  ["led", "celex:32016L0680"],
  ["ai", "celex:32024R1689"],
  ["charter", "celex:12016P/TXT"],
  ["tfeu", "celex:12016E/TXT"],
  ["dsl", "sfs:2018:218"],
  ["osl", "sfs:2009:400"],
  ["tf", "sfs:1949:105"],
  ["pol", "lov:2018-06-15-38"],
  ["fvl", "lov:1967-02-10"],
  ["dbl", "lov-dk:2018/502"],
  ["dfvl", "lov-dk:1985/571"],
  ["tsl", "fi:2018/1050"],
  ["julk", "fi:1999/621"],
]);

/** "gdpr#art_6" in full; the acts that sentences name most have short names here. */
export function inFull(key: string): string {
  const [source = "", part] = key.split("#");
  const full = SHORT.get(source) ?? source;
  return part === undefined ? full : `${full}#${part}`;
}
