import type { TableCellNode, TableNode } from "@samrad/contracts/document";

type Slot = TableCellNode | null;

const maxColumns = 1_000;

/** The rows of a table with its cells where they are seen: null where another cell spans, or where there is none. */
export function tableGrid(node: TableNode): Slot[][] {
  const rows: (Slot | undefined)[][] = node.content.map(() => []);
  node.content.forEach((row, index) => {
    for (const cell of row.content) place(cell, index, rows);
  });
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function place(cell: TableCellNode, at: number, rows: (Slot | undefined)[][]) {
  const row = rows[at]!;
  let column = row.findIndex((slot) => slot === undefined);
  if (column < 0) column = row.length;
  for (const below of rows.slice(at, at + cell.attrs.rowspan)) {
    for (let across = 0; across < cell.attrs.colspan && column + across < maxColumns; across++)
      below[column + across] ??= null;
  }
  row[column] = cell;
}
