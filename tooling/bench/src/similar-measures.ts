import type { SetQuery } from "./similar-sets.ts";

export interface RankedLine {
  readonly id: string;
  readonly ranked: readonly { readonly id: string; readonly score: number }[];
}

export interface Answered {
  readonly query: SetQuery;
  readonly line: RankedLine;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The places of what is right, from 1; what was not found has none. */
function placesOf({ query, line }: Answered): number[] {
  return line.ranked.flatMap(({ id }, index) => (query.right.includes(id) ? [index + 1] : []));
}

function averagePrecision(answered: Answered): number {
  const precisions = placesOf(answered).map((place, index) => (index + 1) / place);
  return answered.query.right.length === 0 ? 0 : mean([...precisions, ...missing(answered)]);
}

function missing(answered: Answered): number[] {
  return Array.from({ length: answered.query.right.length - placesOf(answered).length }, () => 0);
}

function within(answered: readonly Answered[], place: number): number {
  return mean(answered.map((one) => ((placesOf(one)[0] ?? Infinity) <= place ? 1 : 0)));
}

function row(name: string, answered: readonly Answered[]): string {
  const reciprocal = mean(answered.map((one) => 1 / (placesOf(one)[0] ?? Infinity)));
  const figures = [
    within(answered, 1),
    within(answered, 5),
    reciprocal,
    mean(answered.map((one) => averagePrecision(one))),
  ];
  return [name.padEnd(28), String(answered.length).padStart(6), ...figures.map((one) => one.toFixed(4).padStart(10))]
    .join("")
    .concat("\n");
}

export const head = [
  "set".padEnd(28),
  "n".padStart(6),
  ...["recall@1", "recall@5", "MRR", "MAP"].map((name) => name.padStart(10)),
]
  .join("")
  .concat("\n");

export interface Group {
  readonly name: string;
  readonly answered: readonly Answered[];
  /** MAP counts queries without anything right as 0, as SemEval's scorer does; the other figures have no use for them. */
  readonly keepEmpty: boolean;
}

/** One line of figures. */
export function writeFigures({ name, answered, keepEmpty }: Group): string {
  const counted = keepEmpty ? answered : answered.filter(({ query }) => query.right.length > 0);
  return counted.length === 0 ? "" : row(name, counted);
}
