import { actByKey } from "@samrad/citations/acts/lexicon";
import { findCitations } from "@samrad/citations/find-citations";
import { formatKey, parseKey, type Part, traditionOf } from "@samrad/citations/keys";

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
