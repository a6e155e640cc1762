const paths = {
  home: "M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z",
  discussions: "M4 5h12v8H9l-5 4zM19 9h1v11l-4-3h-5",
  questions:
    "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.200v.3M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17z",
  law: "M12 4v16M8 20h8M5 7l7-2 7 2M5 7l-2.500 6h5zM19 7l-2.500 6h5z",
  concepts: "M4 4h7.500L20 12.500 12.500 20 4 11.500zM8 8h.01",
  trends: "M5 5v14h15M8.500 15l3.500-4 3 2 4.500-6",
  search: "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5",
  inbox: "M4 13 6.5 5h11L20 13v6H4zM4 13h5l1 2.5h4L15 13h5",
  flag: "M6 21V4M6 5h11l-2.500 4 2.500 4H6",
  more: "M5 7h14M5 12h14M5 17h14",
  person: "M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5 20c.6-4 3.200-6 7-6s6.400 2 7 6",
  close: "M6 6l12 12M18 6 6 18",
  chevron: "M7 10l5 5 5-5",
  plus: "M12 5v14M5 12h14",
  check: "M5 12.500 10 17.500 19 7",
  sign_in: "M10 5h9v14h-9M4 12h10M10.500 8.500 14 12l-3.500 3.500",
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside a word; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="samrad-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
