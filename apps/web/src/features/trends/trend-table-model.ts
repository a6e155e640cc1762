import type { TrendFigure, TrendView } from "@samrad/contracts/trends";

/** What the chart draws, the table sets and the file holds: one and the same. */
export type TrendTable = {
  head: string[];
  rows: { key: string | null; label: string; lang?: string | undefined; figures: TrendFigure[]; total: TrendFigure }[];
};

type Names = {
  head: { first: string; total: string; organisations: string; all: string };
  quarter: (quarter: string) => string;
  value: (value: TrendView["rows"][number]["value"]) => { text: string; lang?: string | undefined };
};

/** The rows of a trend with their names, the sum of all at the end. */
export function toTrendTable(view: TrendView, names: Names): TrendTable {
  const { first, total, organisations, all } = names.head;
  const rows = view.rows.map(({ value, figures, total }) => {
    const { text, lang } = names.value(value);
    return { key: value.key, label: text, lang, figures, total };
  });
  return {
    head: [first, ...view.quarters.map(names.quarter), total, organisations],
    rows: [...rows, { key: null, label: all, ...view.total }],
  };
}

/** The table as lines of a file: what is shown as a dash is empty. */
export function toLines({ head, rows }: TrendTable): (string | number | null)[][] {
  return [
    head,
    ...rows.map(({ label, figures, total }) => [
      label,
      ...[...figures, total].map((figure) => figure?.threads ?? null),
      total?.organisations ?? null,
    ]),
  ];
}
