import { type Act } from "../acts/act.ts";
import { readConnector } from "../grammar/connectors.ts";
import { isPart, type Item, type Mention, type PartMention } from "../grammar/mentions.ts";
import { DEEPEST, inherit } from "../grammar/steps.ts";
import { DETERMINERS, OF_WORDS } from "../grammar/vocabulary.ts";
import { type Reader } from "../text/reader.ts";
import { canHave } from "./fit.ts";
import { readsAsForeign } from "./foreign.ts";
import { type Binding, isActNode, isPartNode, type Node, type PartNode } from "./node.ts";
import { pointedAct } from "./pointed.ts";

const MOST_BETWEEN = 4;

/** "of", "i den", "of the" between a part and what it is part of: how many tokens, or undefined. */
function readOf(reader: Reader, from: number, to: number): number | undefined {
  if (to < from || to - from > MOST_BETWEEN) return undefined;
  const opening = reader.text(from) === "," && OF_WORDS.has(reader.text(from + 1)) ? from + 1 : from;
  for (let index = opening; index < to; index += 1) {
    const { text, gap } = reader.at(index);
    const fits =
      gap !== "paragraph" && (index === opening ? OF_WORDS.has(text) || DETERMINERS.has(text) : DETERMINERS.has(text));
    if (!fits) return undefined;
  }
  const { gap, raw, text } = reader.at(to);
  return gap === "paragraph" && raw !== text ? undefined : to - from;
}

const ANNEXED = new Set(["to", "till", "til"]);
const NAMED_UNITS = new Set(["paragraph", "point", "division", "number"]);

/** "Annex III to the AI Act"; "Article 5(1), points (a) and (f), GDPR", whose comma closes the one before "points". */
function readLooseOf(reader: Reader, part: PartMention, to: number): number | undefined {
  const from = part.next;
  const text = reader.text(from);
  if ((part.family === "annex" || part.family === "recital") && ANNEXED.has(text))
    return (readOf(reader, from + 1, to) ?? -2) + 1;
  const closes = part.items[0]?.steps.some(({ unit }) => NAMED_UNITS.has(unit)) ?? false;
  return text === "," && closes && to === from + 1 && reader.at(to).gap !== "paragraph" ? 1 : readOf(reader, from, to);
}

function belowItems(part: PartMention, whole: PartMention): Item[] {
  const [base, ...others] = whole.items;
  if (base === undefined) return [...part.items];
  const alone = part.items.length === 1;
  const items = part.items.map((item) => ({
    ...item,
    steps:
      inherit(base.steps, item.steps, whole.family).length > base.steps.length
        ? inherit(base.steps, item.steps, whole.family)
        : [...base.steps, ...item.steps],
    span: alone ? { start: item.span.start, end: base.span.end } : item.span,
  }));
  return [...items, ...others];
}

function isDeepest({ items }: PartMention): boolean {
  return (items[0]?.steps.length ?? 0) >= DEEPEST;
}

function merge(reader: Reader, part: Mention, whole: Mention | undefined): PartMention | undefined {
  if (!isPart(part) || !isPart(whole) || part.family !== "open" || isDeepest(whole)) return undefined;
  if ((readOf(reader, part.next, whole.first) ?? 0) === 0) return undefined;
  return { ...whole, items: belowItems(part, whole), first: part.first };
}

/** "point (f) of the first subparagraph of Article 6(1)" becomes one part. */
export function mergeParts(reader: Reader, mentions: readonly Mention[]): Mention[] {
  const backwards: Mention[] = [];
  for (const mention of mentions.toReversed()) {
    const merged = merge(reader, mention, backwards.at(-1));
    if (merged !== undefined) backwards.pop();
    backwards.push(merged ?? mention);
  }
  return backwards.toReversed();
}

/** What may stand between an act and its part: brackets, and "johdanto-osan" before a Finnish recital. */
const PASSED_OVER = new Set(["(", ")", "johdanto", "-", "osan", "osassa"]);
const MOST_PASSED_OVER = 4;

const REFERRING = new Set(["", "(", ";", "see", "se", "cf", "jf", "jfr", "ks", ":"]);

/** "AI Act, Article 26(9)" at the start or after "see"; in "under the GDPR, Article 6 applies" the comma parts them. */
function opensReference(reader: Reader, first: number): boolean {
  const before = reader.text(first - 1) === "." ? reader.text(first - 2) : reader.text(first - 1);
  return REFERRING.has(before);
}

function isNear(reader: Reader, act: Node, part: PartNode): boolean {
  let index = act.mention.next;
  if (part.mention.first - index > MOST_PASSED_OVER) return false;
  if (reader.text(index) === "," && opensReference(reader, act.mention.first)) index += 1;
  while (index < part.mention.first && PASSED_OVER.has(reader.text(index))) index += 1;
  return index === part.mention.first && reader.at(index).gap !== "paragraph";
}

function actOf(binding: Binding, node: Node, part: PartMention): Act | "none" {
  if (isActNode(node)) return node.mention.act ?? "none";
  return pointedAct(binding, node, part);
}

interface Neighbour {
  readonly node: Node;
  readonly forward: boolean;
}

function namesAct(node: Node | undefined): node is Node {
  return node !== undefined && (isActNode(node) || node.mention.kind === "pointer");
}

/** The act a part stands beside: after "of" or "i" first, else right before it, else right after it. */
function findNeighbour(binding: Binding, index: number): Neighbour | undefined {
  const { reader, nodes } = binding;
  const [before, part, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  if (!isPartNode(part)) return undefined;
  const between = isActNode(after)
    ? readLooseOf(reader, part.mention, after.mention.first)
    : namesAct(after)
      ? readOf(reader, part.mention.next, after.mention.first)
      : undefined;
  if (namesAct(after) && between !== undefined && between > 0) return { node: after, forward: true };
  if (namesAct(before) && !before.boundForward && isNear(reader, before, part)) return { node: before, forward: false };
  return namesAct(after) && between === 0 ? { node: after, forward: true } : undefined;
}

function bindTo(binding: Binding, part: PartNode, { node, forward }: Neighbour): void {
  const act = actOf(binding, node, part.mention);
  part.act = act !== "none" && (act.key === undefined || !canHave(act, part.mention)) ? "none" : act;
  part.boundForward = forward;
  if (!isActNode(node)) return;
  node.boundForward = forward;
  if (part.act === "none" && node.mention.act?.key !== undefined) return;
  node.taken = true;
  const [one, other] = [node.mention.span, part.mention.items[0]?.span ?? node.mention.span];
  part.reach = { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** Binds each part to the act that stands beside it, or finds that it is part of a text without a key. */
export function joinNeighbours(binding: Binding): void {
  for (const [index, node] of binding.nodes.entries()) {
    if (!isPartNode(node)) continue;
    const neighbour = findNeighbour(binding, index);
    if (neighbour !== undefined) bindTo(binding, node, neighbour);
    else if (readsAsForeign(binding.reader, node.mention)) [node.act, node.boundForward] = ["none", true];
  }
}

function isListed(reader: Reader, part: PartNode, after: PartNode): boolean {
  const connector = readConnector(reader, part.mention.next);
  return connector?.kind === "list" && connector.next === after.mention.first;
}

/** "Article 6(1)(c) and Article 6(1)(e) GDPR": the act after the last part is the act of all. */
export function spreadBack({ reader, nodes }: Binding): void {
  for (let index = nodes.length - 2; index >= 0; index -= 1) {
    const [node, after] = [nodes[index], nodes[index + 1]];
    if (!isPartNode(node) || !isPartNode(after) || node.act !== undefined || after.boundForward !== true) continue;
    if (after.act === undefined || !isListed(reader, node, after)) continue;
    if (after.act !== "none" && !canHave(after.act, node.mention)) continue;
    [node.act, node.boundForward] = [after.act, true];
  }
}
