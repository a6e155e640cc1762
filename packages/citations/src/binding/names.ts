import { type Act } from "../acts/act.ts";
import { type Reader } from "../text/reader.ts";
import { type ActNode, type Binding, isActNode, type Node, sentenceOf } from "./node.ts";

const ASIDE = new Set(
  `repealing amending repeal repeals amends upphävande upphäver ändring ändrar oppheving opphevelse endring endringar ophævelse ændring
  ophæver ændrer kumoamisesta muuttamisesta`.split(/\s+/),
);
const NAMING = new Set("benämnd benämns kallad kallas kalt kalla kaldet hereinafter hereafter jäljempänä".split(" "));
const OPENING_WORDS = new Set([
  "the",
  "'",
  '"',
  "“",
  "”",
  "«",
  "här",
  "kallad",
  "benämnd",
  "heretter",
  "herefter",
  "den",
  "hereinafter",
]);

function isBracketed(reader: Reader, { mention }: ActNode): boolean {
  for (let index = mention.first - 1; index >= mention.first - 4; index -= 1) {
    if (reader.text(index) === "(" || NAMING.has(reader.text(index))) return true;
    if (!OPENING_WORDS.has(reader.text(index))) return false;
  }
  return false;
}

function isAside(reader: Reader, { mention }: ActNode): boolean {
  return [1, 2, 3, 4].some((before) => ASIDE.has(reader.text(mention.first - before)));
}

/** Names that the text itself gives to acts: "påhittadelagen (1960:729)", "lagen (2018:218) … (dataskyddslagen)". */
class LocalNames {
  readonly #acts = new Map<string, Act>();

  resolve(reader: Reader, node: ActNode): void {
    const { mention } = node;
    const word = reader.text(mention.first);
    const act = mention.by === "look" ? this.#acts.get(word) : undefined;
    if (act !== undefined) node.mention = { ...mention, act, by: "name", weak: false };
    if (mention.by === "number" && word.length > 8 && mention.act !== undefined) this.define(word, mention.act);
  }

  define(word: string, act: Act): void {
    this.#acts.set(word, act);
    this.#acts.set(`${word}s`, act);
  }
}

/** "Regulation (EU) 2016/679 (GDPR)": the name right after is part of the citation before it. */
function repeat(reader: Reader, node: ActNode, before: Node | undefined): void {
  node.taken = true;
  const { first, next, act } = node.mention;
  if (
    !isActNode(before) ||
    before.mention.act !== act ||
    before.mention.next !== first - 1 ||
    reader.text(next) !== ")"
  )
    return;
  before.mention = { ...before.mention, span: { start: before.mention.span.start, end: reader.at(next).end } };
}

interface Breath {
  readonly sentence: number;
  readonly keys: Set<string>;
  /** The last act of the sentence that was named by its number. */
  numbered?: Act;
}

function nameAgain(binding: Binding, node: ActNode, { breath, names }: { breath: Breath; names: LocalNames }): void {
  const { act, by, first } = node.mention;
  if (!isBracketed(binding.reader, node)) return;
  if (act?.key !== undefined && breath.keys.has(act.key)) repeat(binding.reader, node, binding.nodes[node.index - 1]);
  if (by === "look" && act === undefined && breath.numbered !== undefined) {
    names.define(binding.reader.text(first), breath.numbered);
    node.mention = { ...node.mention, act: breath.numbered, by: "name", weak: false };
    node.taken = true;
  }
}

function isNamed(node: Node): node is ActNode {
  return isActNode(node) && !(node.mention.weak && node.mention.by === "name");
}

/** Finds acts named twice in one breath, names the text defines, and acts that only a title names. */
export function settleNames(binding: Binding): void {
  const names = new LocalNames();
  let breath: Breath = { sentence: -1, keys: new Set() };
  for (const node of binding.nodes) {
    if (!isNamed(node)) continue;
    const sentence = sentenceOf(binding, node);
    if (sentence !== breath.sentence) breath = { sentence, keys: new Set() };
    names.resolve(binding.reader, node);
    node.aside = isAside(binding.reader, node);
    nameAgain(binding, node, { breath, names });
    const { act, by } = node.mention;
    if (act?.key !== undefined) breath.keys.add(act.key);
    if (by === "number" && act !== undefined && !node.aside) breath.numbered = act;
  }
}
