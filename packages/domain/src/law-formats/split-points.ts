/** A piece of a provision: its steps below it (`["pnt_a", "pnt_i"]`, `["sub_2"]`, none for its first words). */
export type Piece = { steps: readonly string[]; text: string };

type Kind = "number" | "letter" | "roman";
type Marker = { value: string; rest: string };
type List = { kind: Kind; last: number; step: string };

const marked = /^\(?(\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})\)\s*(.*)$/s;
/** Swedish definitions: a number and a full stop, alone on their line. */
const numbered = /^(\d{1,3})\.$/;
const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(text: string): number {
  const digits = Array.from(text, (letter) => romanDigits[letter] ?? Number.NaN);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Where a marker stands in a list of its kind: 1 for the first; 0 for none of the kind. `ea` stands between e and f. */
function placeOf(value: string, kind: Kind): number {
  switch (kind) {
    case "number":
      return /^\d+$/.test(value) ? Number(value) : 0;
    case "roman":
      return /^[ivxl]+$/.test(value) ? romanValue(value) || 0 : 0;
    case "letter":
      return /^[a-z]{1,2}$/.test(value)
        ? Array.from(value).reduce((place, letter, index) => place + (letter.charCodeAt(0) - 96) / 32 ** index, 0)
        : 0;
  }
}

const markerOf = (line: string): Marker | undefined => {
  const [, value, rest = ""] = marked.exec(line) ?? [];
  return value === undefined ? undefined : { value, rest: rest.trim() };
};

const firstIn = { a: /[:;,—–] ?\(?a\) /, i: /[:;,—–] ?\(?i\) / };

/** Whether the markers after a line go on with a list that began within it: "(b)" before any "(a)". */
function goesOnWith(second: "b" | "ii", later: readonly string[]): boolean {
  const values = later.map((line) => markerOf(line)?.value).filter((value) => value !== undefined);
  if (second === "ii") return values[0] === "ii";
  const next = values.find((value) => !/^[ivx]+$/.test(value));
  return next === "b";
}

/** "... either of the following: (i) this" begins a list within the line when "(ii)" begins the next one. */
function parted(line: string, later: readonly string[]): string[] {
  for (const [first, second] of [
    ["a", "b"],
    ["i", "ii"],
  ] as const) {
    const cut = goesOnWith(second, later) ? line.search(firstIn[first]) : -1;
    if (cut >= 0) return [line.slice(0, cut + 1), ...parted(line.slice(cut + 1).trim(), later)];
  }
  return [line];
}

/** The lines of a text; a marker that stands alone belongs to the line after it. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let alone = "";
  for (const written of text.split("\n").map((one) => one.trim())) {
    const line = written.replace(numbered, "$1)");
    if (line === "") continue;
    if (alone === "" && markerOf(line)?.rest === "") alone = line;
    else {
      lines.push(alone === "" ? line : `${alone} ${line}`);
      alone = "";
    }
  }
  if (alone !== "") lines.push(alone);
  return lines.flatMap((line, index) => parted(line, lines.slice(index + 1, index + 30)));
}

/** The list that the marker goes on with or begins; undefined where it is none. */
function chooseList(lists: readonly List[], { value }: Marker, next: Marker | undefined): List[] | undefined {
  const beginsRoman = value === "i" && next?.value === "ii" && !lists.some(({ kind }) => kind === "roman");
  const goesOn = (fits: (list: List) => boolean) => {
    const depth = lists.findLastIndex(fits);
    if (depth < 0) return undefined;
    const { kind } = lists[depth]!;
    return [...lists.slice(0, depth), { kind, last: placeOf(value, kind), step: value }];
  };
  const successor = beginsRoman
    ? undefined
    : goesOn(({ kind, last }) => Math.floor(placeOf(value, kind)) === Math.floor(last) + 1);
  if (successor) return successor;
  const kinds: Kind[] = ["number", "letter", "roman"];
  const first = kinds.find((kind) => placeOf(value, kind) === 1 && !lists.some((list) => list.kind === kind));
  const kind = beginsRoman ? "roman" : first;
  if (kind) return [...lists, { kind, last: 1, step: value }];
  return goesOn(({ kind: known, last }) => placeOf(value, known) > last);
}

type Options = {
  /** How the outermost numbers are keyed: `par` for the definitions of an article, `pnt` within a paragraph. */
  numbers?: "par" | "pnt";
};

/**
 * Takes the text of an article or a paragraph apart: what comes before its points, the points as deep as they go, and
 * the subparagraphs after the first. What no list counts on stays in the words.
 */
export function splitPoints(text: string, { numbers = "pnt" }: Options = {}): Piece[] {
  const lines = linesOf(text);
  const pieces: Piece[] = [];
  const known = new Set<string>();
  let lists: List[] = [];
  let subparagraphs = 0;
  const add = (steps: string[], words: string) => {
    const path = steps.join("/");
    const unique = known.has(path) ? [`sub_${subparagraphs}`, ...steps] : steps;
    if (known.has(unique.join("/"))) return false;
    known.add(unique.join("/"));
    pieces.push({ steps: unique, text: words });
    return true;
  };
  const goesOn = (index: number) => {
    const next =
      lists.length > 0
        ? lines
            .slice(index + 1)
            .map(markerOf)
            .find(Boolean)
        : undefined;
    return next !== undefined && chooseList(lists, next, undefined) !== undefined;
  };
  for (const [index, line] of lines.entries()) {
    const marker = markerOf(line);
    const chosen = marker && chooseList(lists, marker, markerOf(lines[index + 1] ?? ""));
    const steps = chosen?.map(
      ({ kind, step }, depth) => `${depth === 0 && kind === "number" ? numbers : "pnt"}_${step}`,
    );
    if (steps && add(steps, marker!.rest)) {
      lists = chosen!;
      continue;
    }
    // What stands between two points of a list belongs to the first of them; what comes after the list does not.
    if (goesOn(index)) {
      const last = pieces.at(-1)!;
      last.text += /^[;.,]/.test(line) ? line : `\n${line}`;
      continue;
    }
    subparagraphs++;
    lists = [];
    add(subparagraphs === 1 ? [] : [`sub_${subparagraphs}`], line);
  }
  return pieces;
}
