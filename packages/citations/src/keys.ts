/** How an act numbers its parts, and so how their keys are written. */
export type Tradition = "eu" | "se" | "no" | "dk" | "fi";

export type Level =
  | "chapter"
  | "recital"
  | "annex"
  | "article"
  | "section"
  | "paragraph"
  | "division"
  | "moment"
  | "point";

/** One step of the way from an act to a provision, such as `{ level: "paragraph", value: "1" }`. */
export interface Part {
  readonly level: Level;
  readonly value: string;
}

export interface ParsedKey {
  /** The key of the act, judgment or document, without its parts. */
  readonly source: string;
  readonly tradition?: Tradition;
  /** From the outermost part to the innermost. */
  readonly parts: readonly Part[];
}

type Names = Partial<Record<Level, string>>;

const EU: Names = {
  chapter: "cpt",
  recital: "rct",
  annex: "anx",
  article: "art",
  paragraph: "par",
  division: "sub",
  point: "pnt",
};
const SWEDISH: Names = { chapter: "K", section: "P", moment: "O", paragraph: "S", point: "N" };
const DANISH: Names = { chapter: "kap", paragraph: "stk" };
const NORWEGIAN: Names = { chapter: "kap", paragraph: "ledd" };
const FINNISH: Names = { chapter: "luku", paragraph: "mom" };

const TRADITIONS: readonly (readonly [scheme: RegExp, Tradition])[] = [
  [/^celex:/, "eu"],
  [/^sfs:/, "se"],
  [/^lov-dk:/, "dk"],
  [/^(?:lov|for):/, "no"],
  [/^fi:/, "fi"],
];

const DIGITS = /^\d/;

/** The tradition of an act by its key; undefined for judgments and documents. */
export function traditionOf(key: string): Tradition | undefined {
  return TRADITIONS.find(([scheme]) => scheme.test(key))?.[1];
}

function named(names: Names, { level, value }: Part): string {
  const name = names[level];
  return name === undefined ? "" : `${name}_${value}`;
}

const WRITERS: Record<Tradition, (part: Part) => string> = {
  eu: (part) => named(EU, part),
  se: ({ level, value }) => (SWEDISH[level] === undefined ? "" : `${SWEDISH[level]}${value}`),
  no: (part) => {
    if (part.level === "section") return `§${part.value}`;
    if (part.level === "point") return `${DIGITS.test(part.value) ? "nr" : "bokstav"}_${part.value}`;
    return named(NORWEGIAN, part);
  },
  dk: (part) => {
    if (part.level === "section") return `§${part.value}`;
    if (part.level === "point") return `${DIGITS.test(part.value) ? "nr" : "litra"}_${part.value}`;
    return named(DANISH, part);
  },
  fi: (part) => {
    if (part.level === "section") return `§${part.value}`;
    if (part.level === "point") return `${DIGITS.test(part.value) ? "kohta" : "alakohta"}_${part.value}`;
    return named(FINNISH, part);
  },
};

/**
 * The key of a provision: `celex:32016R0679#art_6/par_1/pnt_f`, `sfs:2018:218#K3P1S2N3`, `lov:2018-06-15-38#§8/ledd_2`.
 * Parts that the act's tradition does not know are left out. The inverse of `parseKey`.
 */
export function formatKey({ source, parts }: Pick<ParsedKey, "source" | "parts">): string {
  const tradition = traditionOf(source);
  if (tradition === undefined || parts.length === 0) return source;
  const written = parts.map(WRITERS[tradition]).filter((part) => part !== "");
  return written.length === 0 ? source : `${source}#${written.join(tradition === "se" ? "" : "/")}`;
}

const SWEDISH_PART = /([KPOSN])(\d+[a-z]?|[a-z]+|[IVXLC]+)/g;
const LEVELS: ReadonlyMap<string, Level> = new Map<string, Level>([
  ...Object.entries({ ...SWEDISH, ...EU, ...FINNISH, ...DANISH, ...NORWEGIAN }).map(
    ([level, name]) => [name, level as Level] as const,
  ),
  ...[EU, DANISH, NORWEGIAN, FINNISH, SWEDISH].flatMap((names) =>
    Object.entries(names).map(([level, name]) => [name, level as Level] as const),
  ),
  ...["nr", "litra", "bokstav", "kohta", "alakohta"].map((name) => [name, "point"] as const),
]);

function parseSwedish(fragment: string): Part[] | undefined {
  const parts = [...fragment.matchAll(SWEDISH_PART)].map(([, name = "", value = ""]) => ({
    level: LEVELS.get(name) ?? "section",
    value,
  }));
  return formatKey({ source: "sfs:", parts }) === `sfs:#${fragment}` ? parts : undefined;
}

function parseStep(step: string): Part | undefined {
  if (step.startsWith("§") && step.length > 1) return { level: "section", value: step.slice(1) };
  const cut = step.indexOf("_");
  const level = LEVELS.get(step.slice(0, cut));
  return cut < 1 || level === undefined || cut === step.length - 1 ? undefined : { level, value: step.slice(cut + 1) };
}

/** Takes a key apart. Undefined where `text` is no key: no scheme, or parts that its tradition does not write. */
export function parseKey(text: string): ParsedKey | undefined {
  const [source = "", fragment, ...rest] = text.split("#");
  if (!/^[a-z][a-z0-9-]*:\S/.test(source) || rest.length > 0) return undefined;
  const tradition = traditionOf(source);
  if (fragment === undefined) return tradition === undefined ? { source, parts: [] } : { source, tradition, parts: [] };
  if (tradition === undefined) return undefined;
  const parts = tradition === "se" ? parseSwedish(fragment) : fragment.split("/").map(parseStep);
  if (parts === undefined || !parts.every((part) => part !== undefined)) return undefined;
  return formatKey({ source, parts }) === text ? { source, tradition, parts } : undefined;
}
