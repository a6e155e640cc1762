import { actByKey } from "@samrad/citations/acts/lexicon";
import { findCitations } from "@samrad/citations/find-citations";
import { pathOf } from "@samrad/citations/ancestors";
import { formatKey, type Level, parseKey, type Part, traditionOf } from "@samrad/citations/keys";

const shortNames: Record<string, string> = {
  gdpr: "celex:32016R0679",
  aiact: "celex:32024R1689",
  "ai-act": "celex:32024R1689",
  aia: "celex:32024R1689",
  dsa: "celex:32022R2065",
  dma: "celex:32022R1925",
  dga: "celex:32022R0868",
  ehds: "celex:32025R0327",
  led: "celex:32016L0680",
};

/** The act of a short name, or of any name that texts cite it by: `gdpr`, `osl`, `forvaltningsloven`. */
function actNamed(name: string): string | undefined {
  const short = shortNames[name.toLowerCase()];
  if (short) return short;
  // Some names stand for their act only beside a part of it.
  const written = [name, name.toUpperCase()].flatMap((one) => [one, `1 kap. 1 § ${one}`, `${one} § 1`]);
  const found = written.map((text) => findCitations(text)[0]).find((citation) => citation !== undefined);
  return found?.key.split("#", 1)[0];
}

const europeanLevels = ["article", "paragraph", "point", "point"] as const;
const chapteredLevels = ["chapter", "section", "paragraph", "point"] as const;
const statuteLevels = ["section", "paragraph", "point"] as const;

function levelsOf(act: string) {
  if (traditionOf(act) === "eu") return europeanLevels;
  return traditionOf(act) === "se" && actByKey(act)?.chapters ? chapteredLevels : statuteLevels;
}

function inShort(name: string, values: readonly string[]): string | undefined {
  const source = actNamed(name);
  if (!source) return undefined;
  const levels = levelsOf(source);
  if (values.length > levels.length) return undefined;
  const parts: Part[] = values.map((value, index) => ({ level: levels[index]!, value }));
  const key = formatKey({ source, parts });
  return parseKey(key) ? key : undefined;
}

/** A full key, with `#` or `/` before its first part. */
function inFull(text: string): string | undefined {
  if (text.includes("#")) return parseKey(text) ? text : undefined;
  const steps = text.split("/");
  for (let cut = 1; cut < steps.length; cut++) {
    const key = `${steps.slice(0, cut).join("/")}#${steps.slice(cut).join("/")}`;
    if (parseKey(key)) return key;
  }
  return parseKey(text) ? text : undefined;
}

/** `gdpr/6/1/f`, `osl/21/7`, `celex:32016R0679/art_6` as a key; undefined for what names no provision. */
export function keyOfShorthand(text: string): string | undefined {
  const [name = "", ...values] = text.split("/").filter((step) => step !== "");
  return text.includes(":") ? inFull(text) : inShort(name, values);
}

const operator = /(?:^|\s)cites:(\S+)/gi;

/** A query without its `cites:` operators, and what they name; one that names nothing stays among the words. */
export function readCites(query: string): { text: string; keys: string[] } {
  const keys: string[] = [];
  const text = query.replaceAll(operator, (written: string, shorthand: string) => {
    const key = keyOfShorthand(shorthand);
    if (key === undefined) return written;
    keys.push(key);
    return " ";
  });
  return { text: text.trim(), keys };
}

/** Definitions are kept as the paragraphs of their article; texts cite them as points too: `art_4/pnt_11` is `art_4/par_11`. */
const asParagraph = (key: string) => key.replace(/#(art_[^/]+)\/pnt_(\d)/, "#$1/par_$2");

/** The key under which a provision's page counts. */
export const countedAs = asParagraph;

/** Points of a subparagraph count on its paragraph too: `par_1/sub_2/pnt_f` is one of the points `par_1/pnt_f`. */
const withoutSubparagraph = (key: string) => key.replace(/(\/par_[^/]+)\/sub_\d+(\/pnt_)/, "$1$2");

const units: ReadonlySet<Level> = new Set<Level>(["article", "section", "recital", "annex"]);

function isUnit(key: string): boolean {
  const last = parseKey(key)?.parts.at(-1);
  return last !== undefined && units.has(last.level);
}

/** A provision on whose page a citation counts; `isUnit` for what people cite by its number, as articles. */
export type CountedOn = { key: string; parent: string; isUnit: boolean };

/** Where the citation of a provision counts: on the provision, and on all that it stands in, up to the act. */
export function countedOn(cited: string): CountedOn[] {
  const key = asParagraph(cited);
  const places = new Map<string, CountedOn>();
  for (const path of [key, withoutSubparagraph(key)].map(pathOf)) {
    for (const [depth, one] of path.entries())
      places.set(one, { key: one, parent: path[depth - 1] ?? "", isUnit: isUnit(one) });
  }
  return [...places.values()];
}

/** The article or section that a provision is part of; itself, where it is part of none. */
export const unitOf = (key: string): string => pathOf(key).find(isUnit) ?? key;
