import {
  type OrganisationStep,
  organisationSteps,
  type TrendDimension,
  type TrendFigure,
  type TrendFilters,
  trendDimensions,
} from "@samrad/contracts/trends";
import type { Block, Trait } from "../trend-blocks/policy.ts";

/** The filters as traits. */
export const toTraits = (filters: TrendFilters): Trait[] =>
  trendDimensions.flatMap((dimension): Trait[] => {
    const key = filters[dimension];
    return key === undefined ? [] : [`${dimension}/${key}`];
  });

export const hasTraits = (block: Pick<Block, "traits">, traits: readonly Trait[]) =>
  traits.every((trait) => block.traits.has(trait));

/** What the blocks come to; nothing when there are none. */
export function toFigure(blocks: readonly Block[]): TrendFigure {
  if (blocks.length === 0) return null;
  const organisations = new Set(blocks.flatMap(({ organisationIds }) => [...organisationIds])).size;
  const step = organisationSteps.findLast((step) => step <= organisations) as OrganisationStep;
  return { threads: blocks.reduce((sum, block) => sum + block.threads, 0), organisations: step };
}

export type FigureRow = { figures: TrendFigure[]; total: TrendFigure };

/** The figures of a row: a quarter each, and all quarters together. */
export function toFigureRow(blocks: readonly Block[], quarters: readonly string[]): FigureRow {
  const shown = blocks.filter(({ quarter }) => quarters.includes(quarter));
  const figures = quarters.map((quarter) => toFigure(shown.filter((block) => block.quarter === quarter)));
  return { figures, total: toFigure(shown) };
}

/** The blocks by the keys of the dimension that they tell apart. */
export function byKey(blocks: readonly Block[], dimension: TrendDimension): Map<string, Block[]> {
  const prefix = `${dimension}/`;
  const found = new Map<string, Block[]>();
  for (const block of blocks)
    for (const trait of block.traits) {
      if (!trait.startsWith(prefix)) continue;
      const key = trait.slice(prefix.length);
      const having = found.get(key);
      if (having) having.push(block);
      else found.set(key, [block]);
    }
  return found;
}

const ordinal = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** Every quarter from one to another, both included; at most ten years of them. */
export function quartersBetween(from: string, to: string): string[] {
  const [first, last] = [ordinal(from), ordinal(to)];
  const start = Math.max(first, last - 39);
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, index) => {
    const place = start + index;
    return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
  });
}
