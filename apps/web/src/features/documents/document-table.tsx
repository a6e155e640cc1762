import type { TableCellNode, TableNode } from "@samrad/contracts/document";
import { useLingui } from "@lingui/react";
import { Blocks } from "./document-blocks.tsx";
import { useRendering } from "./rendering.ts";

function Cell({ node, isFirstRow }: { node: TableCellNode; isFirstRow: boolean }) {
  const { colspan, rowspan } = node.attrs;
  const spans = {
    colSpan: colspan === 1 ? undefined : colspan,
    rowSpan: rowspan === 1 ? undefined : rowspan,
  };
  if (node.type === "tableCell") {
    return (
      <td {...spans}>
        <Blocks nodes={node.content} />
      </td>
    );
  }
  return (
    <th {...spans} scope={isFirstRow ? "col" : "row"}>
      <Blocks nodes={node.content} />
    </th>
  );
}

/** A table that scrolls by itself, by keyboard too, when it is wider than the text. */
export function Table({ node }: { node: TableNode }) {
  const { i18n } = useLingui();
  const { tables } = useRendering();
  const label = i18n._("document.table_number", { number: tables.indexOf(node) + 1 });
  return (
    <div className="document-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <tbody>
          {node.content.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.content.map((cell, index) => (
                <Cell key={index} node={cell} isFirstRow={rowIndex === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
