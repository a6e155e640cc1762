import { sectors } from "@samrad/contracts/people";
import { subjectsOf, type TrendDimension, trendDimensions, type TrendInput } from "@samrad/contracts/trends";

/** What is shown, as it stands in the address; `row` and `quarter` name the figure whose threads are listed. */
export type TrendAddress = Partial<Omit<TrendInput, "by">> & { by?: TrendDimension; row?: string; cell?: string };

const textOf = (value: unknown) => (typeof value === "string" && value.length <= 60 ? value : undefined);
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isQuarter = (text: string) => /^[12]\d{3}-Q[1-4]$/.test(text);
const take = (value: unknown, is: (text: string) => boolean) => {
  const text = textOf(value);
  return text !== undefined && is(text) ? text : undefined;
};

/** Takes what is of use from an address; of two subjects that cannot be shown together, what the rows are about. */
export function readTrendAddress(raw: Record<string, unknown>): TrendAddress {
  const by = trendDimensions.find((one) => one === raw.by);
  const sector = sectors.find((one) => one === raw.sector);
  const read: TrendAddress = {
    by,
    question: take(raw.question, isId),
    concept: take(raw.concept, isId),
    country: take(raw.country, (text) => /^[A-Z]{2}$/.test(text)),
    sector,
    from: take(raw.from, isQuarter),
    to: take(raw.to, isQuarter),
    row: textOf(raw.row),
    cell: take(raw.cell, isQuarter),
  };
  if (subjectsOf({ ...read, by: by ?? "question" }).length > 1)
    for (const subject of ["question", "concept", "sector"] as const)
      if (subject !== (by ?? "question")) delete read[subject];
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The same view without a list of threads under it. */
export function withoutThreads({ row: _row, cell: _cell, ...rest }: TrendAddress): TrendAddress {
  return rest;
}

/** What the server is asked for. */
export function toTrendInput(address: TrendAddress): TrendInput {
  const { by = "question", ...rest } = withoutThreads(address);
  return { by, ...rest };
}
