import { type Tradition, type Part } from "../keys.ts";
import { type Family, type Step, type Unit } from "./mentions.ts";
import { isRoman } from "./values.ts";

const DIGITS = /^\d/;

/** No act goes deeper: the work on a part has a limit, whatever the text. */
export const DEEPEST = 8;

function isHead(unit: Unit): boolean {
  return unit === "article" || unit === "section" || unit === "recital" || unit === "annex";
}

/** The unit of numbers that Norwegian and Swedish call "nr." or "punkt": paragraphs of articles, points of sections. */
function rankOfNumber(family: Family): number {
  return family === "article" ? 2 : 4;
}

function rankOfMark(value: string, before: readonly Step[], family: Family): number {
  if (DIGITS.test(value)) return family === "annex" ? 4 : 2;
  const outer = before.at(-1);
  const inLetter = outer !== undefined && !isHead(outer.unit) && /^[a-z]$/.test(outer.value);
  return isRoman(value) && (value.length > 1 || inLetter) ? 6 : 5;
}

/** How deep a step lies: a list inherits from the item before it all that lies less deep. */
export function rankOf(step: Step, before: readonly Step[], family: Family): number {
  const { unit, value } = step;
  if (unit === "chapter") return 0;
  if (isHead(unit)) return 1;
  if (unit === "paragraph" || unit === "dotted" || unit === "moment") return 2;
  if (unit === "division") return family === "article" ? 3 : 2;
  if (unit === "number") return rankOfNumber(family);
  if (DIGITS.test(value) && unit !== "bracketed") return 4;
  return rankOfMark(value, before, family);
}

/** The ranks of all steps of an item; a second number in brackets lies deeper than the first. */
export function ranksOf(steps: readonly Step[], family: Family): number[] {
  const ranks: number[] = [];
  for (const [index, step] of steps.entries()) {
    const rank = rankOf(step, steps.slice(0, index), family);
    const last = ranks.at(-1);
    ranks.push(last !== undefined && rank <= last ? last + 1 : rank);
  }
  return ranks;
}

function settleEu(step: Step, before: readonly Part[]): Part {
  const { unit, value } = step;
  if (isHead(unit) || unit === "chapter") return { level: unit as "article", value };
  if (unit === "division") return { level: "division", value };
  const below = before.some(({ level }) => level === "paragraph" || level === "point" || level === "annex");
  const inDivision = before.some(({ level }) => level === "division");
  const counts = unit === "paragraph" || unit === "number" || unit === "dotted" || unit === "bracketed";
  const isParagraph = counts && DIGITS.test(value) && !below && !(inDivision && unit === "bracketed");
  return { level: isParagraph ? "paragraph" : "point", value };
}

function settleNational(step: Step, before: readonly Part[]): Part {
  const { unit, value } = step;
  if (unit === "chapter" || unit === "moment") return { level: unit, value };
  if (isHead(unit)) return { level: "section", value };
  if (unit === "division") return { level: "paragraph", value };
  const below = before.some(({ level }) => level === "paragraph" || level === "point");
  const counts = unit === "paragraph" || unit === "dotted" || unit === "bracketed";
  return { level: counts && DIGITS.test(value) && !below ? "paragraph" : "point", value };
}

const DEPTH: Record<Part["level"], number> = {
  chapter: 0,
  recital: 1,
  annex: 1,
  article: 1,
  section: 1,
  paragraph: 2,
  moment: 2,
  division: 3,
  point: 4,
};

/** A chapter is named only where it is all that is named; within the Union, articles are counted through. */
function dropOuter(parts: readonly Part[], tradition: Tradition): readonly Part[] {
  if (tradition === "se" || tradition === "fi") return parts;
  return parts.length > 1 && parts[0]?.level === "chapter" ? parts.slice(1) : parts;
}

/** What the steps mean in the tradition of an act, outermost first. */
export function settle(steps: readonly Step[], tradition: Tradition): readonly Part[] {
  const parts: Part[] = [];
  for (const step of steps) parts.push(tradition === "eu" ? settleEu(step, parts) : settleNational(step, parts));
  return dropOuter(
    parts.toSorted((one, other) => DEPTH[one.level] - DEPTH[other.level]),
    tradition,
  );
}

/** The steps an item takes over from the one before it, and its own. */
export function inherit(outer: readonly Step[], own: readonly Step[], family: Family): readonly Step[] {
  const first = own[0];
  if (first === undefined) return outer;
  const ranks = ranksOf(outer, family);
  const rank = rankOf(first, isNestedRoman(first, outer, ranks) ? outer.slice(0, -1) : [], family);
  return [...outer.filter((_, index) => (ranks[index] ?? 0) < rank), ...own];
}

/** "(v)" after "(iv)" is a Roman number, after "(u)" a letter. */
function isNestedRoman(step: Step, outer: readonly Step[], ranks: readonly number[]): boolean {
  return isRoman(step.value) && outer.length > 1 && ranks.at(-1) === 6;
}
