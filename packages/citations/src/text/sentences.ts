import { type Reader } from "./reader.ts";

const ABBREVIATIONS = new Set(
  `art arts nr no jf jfr cf stk kap st p pp prop lit para paras s ss sec sek pt al bl dvs mm ref mom litra pkt mv osv ca f ff
  flg et seq resp v vs jr eg ie bet rskr dir dnr forts inkl ev evt fvl offl pbrl hpl strl lov lbk bkg momentti ks esim mrl aml
  ftrl strpl tvl grl pol popplyl pasjl fr o i m d t ex rev`.split(/\s+/),
);
const UPPER = /^\p{Lu}/u;

/** Marks that a wrapped line may begin with. */
const GOES_ON = new Set(["(", "§", "'", '"', "”", "»"]);

export interface Places {
  /** The number of the sentence, and of the paragraph, that each token stands in. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

function endsSentence(reader: Reader, index: number): boolean {
  const mark = reader.text(index);
  if (mark !== "." && mark !== "?" && mark !== "!") return false;
  const next = reader.at(index + 1);
  if (next.gap === "none") return false;
  if (mark !== "." || next.gap === "paragraph") return true;
  if (next.gap === "line" && next.kind === "mark" && !GOES_ON.has(next.text)) return true;
  return UPPER.test(next.raw) && !ABBREVIATIONS.has(reader.text(index - 1));
}

/** Blank lines part paragraphs; a point before a capital parts sentences, unless it ends an abbreviation. */
export function placeTokens(reader: Reader): Places {
  const sentence = new Int32Array(reader.length + 1);
  const paragraph = new Int32Array(reader.length + 1);
  for (let index = 1; index <= reader.length; index += 1) {
    const broken = reader.at(index).gap === "paragraph";
    paragraph[index] = (paragraph[index - 1] ?? 0) + (broken ? 1 : 0);
    sentence[index] = (sentence[index - 1] ?? 0) + (broken || endsSentence(reader, index - 1) ? 1 : 0);
  }
  return { sentence, paragraph };
}
