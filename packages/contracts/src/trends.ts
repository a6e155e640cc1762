import { z } from "zod";
import { pageCursor } from "./cursors.ts";
import { id } from "./ids.ts";
import { sectors, type Sector } from "./people.ts";
import type { QuestionText } from "./questions.ts";

/** By what the threads of a quarter can be told apart. */
export const trendDimensions = ["question", "concept", "country", "sector"] as const;
export type TrendDimension = (typeof trendDimensions)[number];

/** What a figure can be about beside country and quarter: one of them at a time. */
export type TrendSubject = Exclude<TrendDimension, "country">;

/** `2026-Q3` */
export const quarter = z.string().regex(/^[12]\d{3}-Q[1-4]$/, "invalid");

const filters = {
  question: id.optional(),
  concept: id.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "invalid")
    .optional(),
  sector: z.enum(sectors).optional(),
};

export type TrendFilters = Partial<Record<TrendDimension, string>>;

/** The subjects that are asked about: more than one would lead to groups too small to hide. */
export function subjectsOf(asked: { by?: TrendDimension } & TrendFilters): TrendSubject[] {
  return trendDimensions.filter(
    (dimension): dimension is TrendSubject =>
      dimension !== "country" && (asked.by === dimension || asked[dimension] !== undefined),
  );
}

/** `from` and `to` are the first and the last quarter shown. */
export const trendInput = z
  .object({
    by: z.enum(trendDimensions).default("question"),
    ...filters,
    from: quarter.optional(),
    to: quarter.optional(),
  })
  .refine((asked) => subjectsOf(asked).length < 2, { message: "trend.too_many", path: ["by"] });
export type TrendInput = z.infer<typeof trendInput>;

/** Threads behind a figure, as far as the reader may read them. */
export const trendThreadsInput = z.object({ ...filters, quarter: quarter.optional(), cursor: pageCursor.optional() });
export type TrendThreadsInput = z.infer<typeof trendThreadsInput>;

/** How many organisations a figure is about, never exactly: at least so many. */
export const organisationSteps = [3, 5, 10, 20, 50, 100] as const;
export type OrganisationStep = (typeof organisationSteps)[number];

/** Null stands for none as well as for too few. */
export type TrendFigure = { threads: number; organisations: OrganisationStep } | null;

/** What a row is about, or a filter. */
export type TrendValue =
  | { dimension: "question"; key: string; number: number; title: QuestionText }
  | { dimension: "concept"; key: string; label: QuestionText }
  | { dimension: "country"; key: string }
  | { dimension: "sector"; key: Sector };

/** `figures` are in the order of the quarters. */
export type TrendRow = { value: TrendValue; figures: TrendFigure[]; total: TrendFigure };

export type TrendView = {
  by: TrendDimension;
  quarters: string[];
  /** The most asked about first. */
  rows: TrendRow[];
  /** All of what the filters let through, also what is in none of the rows. */
  total: { figures: TrendFigure[]; total: TrendFigure };
  /** The filters in force. */
  filters: TrendValue[];
  /** What the rows can be narrowed down to: by country. */
  countries: string[];
  /** All quarters that can be shown, the oldest first. */
  allQuarters: string[];
};
