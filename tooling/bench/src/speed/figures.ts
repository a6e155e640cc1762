/** A figure that was measured, and what it is held against: at least, or at most. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  target?: { atLeast: number } | { atMost: number };
  /** What else was seen, for whoever wants to know why. */
  detail: string;
};

export function isReached({ value, target }: Figure): boolean {
  if (!target) return true;
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

const digits = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));

function describeTarget({ target }: Figure): string {
  if (!target) return "";
  return "atLeast" in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`;
}

/** The figures as a table, with a verdict each. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${digits(figure.value)} ${figure.unit}`.trim(),
    describeTarget(figure),
    figure.target ? (isReached(figure) ? "reached" : "MISSED") : "",
    figure.detail,
  ]);
  const all = [["work", "figure", "target", "verdict", "seen"], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ");
  return `${all.map((row) => line(row).trimEnd()).join("\n")}\n`;
}
