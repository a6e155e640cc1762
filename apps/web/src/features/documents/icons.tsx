const paths = {
  bullet_list: "M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  ordered_list: "M8 5h9M8 10h9M8 15h9M3 3.5l1-.5v4M2.7 9h2l-2 3h2M2.8 14h1.7l-1 1.3c1.6 0 1.4 2.2-.8 1.6",
  quotation: "M4 13.5c2 0 3-1.5 3-4V6H3.5v4H7M12 13.5c2 0 3-1.5 3-4V6h-3.5v4H15",
  link: "M8.5 11.5l3-3M9 6.5l1.8-1.8a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.8 1.8a3.2 3.2 0 0 1-4.5-4.5L6.5 9",
  footnote: "M3 6h7M3 10h10M3 14h8M15 3l1.5-1v5",
  table: "M3 4h14v12H3zM3 8h14M10 4v12",
  more: "M4 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M9.3 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0M14.6 10a.7.7 0 1 0 1.4 0 .7.7 0 1 0-1.4 0",
  undo: "M7 4L3.5 7.5 7 11M4 7.5h8a4 4 0 0 1 0 8H8",
  redo: "M13 4l3.5 3.5L13 11M16 7.5H8a4 4 0 0 0 0 8h4",
  row_add: "M3 3h14v6H3zM10 12v5M7.5 14.5h5",
  row_delete: "M3 3h14v6H3zM7.5 14.5h5",
  column_add: "M3 3h6v14H3zM14.5 7.5v5M12 10h5",
  column_delete: "M3 3h6v14H3zM12 10h5",
  header_row: "M3 4h14v12H3zM3 6h14M3 8h14M10 8v8",
  table_delete: "M3 4h14v12H3zM7.5 7.5l5 5M12.5 7.5l-5 5",
} as const;

/** The signs that are letters. */
const letters = {
  heading_2: "H1",
  heading_3: "H2",
  heading_4: "H3",
  bold: "B",
  italic: "I",
  underline: "U",
  strike: "S",
  superscript: "x²",
  subscript: "x₂",
} as const;

export type IconName = keyof typeof paths | keyof typeof letters;

function isLetter(name: IconName): name is keyof typeof letters {
  return name in letters;
}

/** The sign of a tool; its name stands beside it or in its tooltip. */
export function Icon({ name }: { name: IconName }) {
  if (isLetter(name)) {
    return (
      <span aria-hidden="true" className={`editor-letter editor-letter-${name}`}>
        {letters[name]}
      </span>
    );
  }
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
