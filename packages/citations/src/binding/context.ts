import { type Act } from "../acts/act.ts";
import { type PartMention, type Step } from "../grammar/mentions.ts";
import { inherit } from "../grammar/steps.ts";
import { canHave } from "./fit.ts";
import { type Binding, isActNode, isPartNode, type Node, paragraphOf, type PartNode, sentenceOf } from "./node.ts";
import { FARTHEST_LOOK } from "./pointed.ts";

/** What a mention says its surroundings are about; undefined where it says nothing. */
function subjectOf(node: Node, part: PartMention): Act | "none" | undefined {
  if (!isActNode(node)) return node.act === "none" ? undefined : node.act;
  const { act, weak, by } = node.mention;
  if (node.aside || (weak && by === "name" && !node.taken)) return undefined;
  if (act === undefined) return part.family === "section" ? "none" : undefined;
  if (!canHave(act, part)) return undefined;
  return act.key === undefined ? "none" : act;
}

function fitsPart(subject: Act | "none" | undefined, part: PartMention): boolean {
  return subject === "none" || (subject !== undefined && canHave(subject, part));
}

function lookBack(binding: Binding, index: number, same: (node: Node) => boolean): Act | "none" | undefined {
  const here = binding.nodes[index];
  if (!isPartNode(here)) return undefined;
  for (let from = index - 1; from >= Math.max(0, index - FARTHEST_LOOK); from -= 1) {
    const node = binding.nodes[from];
    if (node === undefined || !same(node)) return undefined;
    const subject = subjectOf(node, here.mention);
    if (fitsPart(subject, here.mention)) return subject;
  }
  return undefined;
}

function lookAhead(binding: Binding, index: number): Act | "none" | undefined {
  const here = binding.nodes[index];
  if (!isPartNode(here)) return undefined;
  for (let to = index + 1; to < Math.min(binding.nodes.length, index + FARTHEST_LOOK); to += 1) {
    const node = binding.nodes[to];
    if (node === undefined || sentenceOf(binding, node) !== sentenceOf(binding, here)) return undefined;
    const subject = isActNode(node) ? subjectOf(node, here.mention) : undefined;
    if (fitsPart(subject, here.mention)) return subject;
  }
  return undefined;
}

/** Head words of ordinary texts count where the sentence has named the act, or where the number is a Roman one. */
function isShy({ shy, items }: PartMention): boolean {
  const value = items[0]?.steps[0]?.value ?? "";
  return shy === true && !/^[IVXL]+$/.test(value);
}

function byDefault({ byDefault: act }: Binding, part: PartMention): Act | undefined {
  if (act === undefined || !canHave(act, part)) return undefined;
  return isShy(part) && !(part.family === "chapter" && act.tradition !== "eu") ? undefined : act;
}

function findAct(binding: Binding, index: number): Act | "none" | undefined {
  const here = binding.nodes[index];
  if (!isPartNode(here)) return undefined;
  const inSentence = lookBack(binding, index, (node) => sentenceOf(binding, node) === sentenceOf(binding, here));
  if (inSentence !== undefined) return inSentence;
  const far = isShy(here.mention)
    ? undefined
    : (lookBack(binding, index, (node) => paragraphOf(binding, node) === paragraphOf(binding, here)) ??
      lookAhead(binding, index));
  return far ?? byDefault(binding, here.mention);
}

/** Words of ordinary texts: only after a part named in the same sentence. */
function isLoose({ items }: PartMention, language: string | undefined): boolean {
  const unit = items[0]?.steps[0]?.unit;
  return unit === "number" || unit === "point" || (unit === "paragraph" && language === "en");
}

const MOST_PARAGRAPHS = 15;

function isTooHigh({ items }: PartMention): boolean {
  return items.some(({ steps }) => Number.parseInt(steps[0]?.value ?? "0", 10) > MOST_PARAGRAPHS);
}

/** "Andra stycket gäller …" on a line of its own, after the end of a sentence: where a paragraph is one line, it is about that text. */
function opensParagraph({ reader, places }: Binding, { first }: PartMention): boolean {
  const { gap, raw, text } = reader.at(first);
  return gap === "line" && raw !== text && places.sentence[first] !== places.sentence[first - 1];
}

/** The part named last, that "stk. 3" or "andra stycket" goes on with. */
function findBase(binding: Binding, index: number): PartNode | undefined {
  const here = binding.nodes[index];
  if (!isPartNode(here) || isTooHigh(here.mention) || opensParagraph(binding, here.mention)) return undefined;
  const loose = isLoose(here.mention, binding.language);
  for (let from = index - 1; from >= Math.max(0, index - FARTHEST_LOOK); from -= 1) {
    const node = binding.nodes[from];
    if (node === undefined || paragraphOf(binding, node) !== paragraphOf(binding, here)) return undefined;
    if (loose && (sentenceOf(binding, node) !== sentenceOf(binding, here) || node.mention.kind === "source"))
      return undefined;
    if (isPartNode(node) && node.act !== undefined)
      return node.act === "none" || isUnfit(node.mention) ? undefined : node;
  }
  return undefined;
}

function isUnfit({ family }: PartMention): boolean {
  return family === "recital" || family === "chapter" || family === "open";
}

function bindOpen(binding: Binding, index: number): void {
  const node = binding.nodes[index];
  const base = findBase(binding, index);
  if (!isPartNode(node)) return;
  if (base === undefined) return bindToText(binding, node);
  const outer = base.mention.items.at(-1)?.steps ?? [];
  const items = node.mention.items.map((item) => ({ ...item, steps: inherit(outer, item.steps, base.mention.family) }));
  node.mention = { ...node.mention, family: base.mention.family, items };
  node.act = base.act;
}

/** In a Swedish statute's own text, "enligt tredje stycket 2" is about the section it stands in. */
function bindToText({ byDefault: act, reader }: Binding, node: PartNode): void {
  const { items, first } = node.mention;
  const opens = items[0]?.steps[0]?.unit === "division" && /^(?:i|enligt|av|till)$/.test(reader.text(first - 1));
  if (act?.tradition === "se" && opens) node.act = act;
}

function chapterOf(node: Node | undefined): Step | undefined {
  const steps = isPartNode(node) ? node.mention.items.at(-1)?.steps : undefined;
  return steps?.[0]?.unit === "chapter" && steps.length > 1 ? steps[0] : undefined;
}

/** "10 kap. 1 § och 8 §", and later "8 §" of an act numbered by chapter: the chapter named last goes on. */
function goOnWithChapter(binding: Binding, node: PartNode, before: PartNode | undefined): void {
  const chapter = chapterOf(before);
  if (before === undefined || chapter === undefined || node.mention.family !== "section") return;
  if (node.act === undefined || node.act === "none" || before.act === undefined || before.act === "none") return;
  if (node.act.key !== before.act.key || node.act.tradition !== "se") return;
  if (paragraphOf(binding, before) !== paragraphOf(binding, node)) return;
  const items = node.mention.items.map((item) =>
    item.steps[0]?.unit === "chapter" ? item : { ...item, steps: [chapter, ...item.steps] },
  );
  node.mention = { ...node.mention, items };
}

/** Binds what stands beside no act: by the sentence, the paragraph, the rest of the sentence, the caller's act. */
export function bindByContext(binding: Binding): void {
  let before: PartNode | undefined;
  for (const [index, node] of binding.nodes.entries()) {
    if (!isPartNode(node)) continue;
    if (node.mention.family === "open" && node.act === undefined) bindOpen(binding, index);
    else if (node.act === undefined) {
      const act = findAct(binding, index);
      if (act !== undefined) node.act = act;
    }
    goOnWithChapter(binding, node, before);
    before = node;
  }
}
