import { type LawFile, lawFile } from "@samrad/contracts/law-files";
import { type LawHead, type LawPart, LawProblem, type LawReading, toTextLanguage } from "./law-text.ts";
import { type Piece, splitPoints } from "./split-points.ts";

/** Letters; a file of this size is read whole. */
const longest = 64_000_000;

const divisions: [heading: RegExp, step: string][] = [
  [/^(?:CHAPTER|KAPITEL|KAPITTEL|CAPITOLO)\s+([IVXLC]+|\d+)\b[.:]?\s*(.*)$/i, "cpt"],
  [/^([IVXLC]+)\s+LUKU\b[.:]?\s*(.*)$/i, "cpt"],
  [/^(?:SECTION|AVSNITT|AFDELING)\s+(\d+)\b[.:]?\s*(.*)$/i, "sct"],
  [/^(\d+)\s+JAKSO\b[.:]?\s*(.*)$/i, "sct"],
];

function divisionOf(heading: string): { step: string; heading: string } | undefined {
  for (const [shape, name] of divisions) {
    const [, value, words = ""] = shape.exec(heading.trim()) ?? [];
    if (value) return { step: `${name}_${value.toUpperCase()}`, heading: words };
  }
  return undefined;
}

/** The steps below a provision in the order of the text, as the act is known to have them. */
export type Outline = (fragment: string) => readonly (readonly string[])[];

const dashed = /^\s*[-–—]\s+/;

/** A text whose points are dashes: they are what the act is known to have there, if there are as many. */
function splitDashes(text: string, steps: readonly (readonly string[])[]): Piece[] {
  const points: string[] = [];
  const words: string[] = [];
  for (const line of text.split("\n")) {
    if (dashed.test(line)) points.push(line.replace(dashed, "").trim());
    else words.push(line.trim());
  }
  const listed = steps.filter(([first = ""]) => !first.startsWith("sub_"));
  if (points.length !== listed.length) return [{ steps: [], text: text.trim() }];
  return [
    { steps: [], text: words.join("\n") },
    ...listed.map((path, index) => ({ steps: path, text: points[index]! })),
  ];
}

function* partsOfText(
  fragment: string,
  text: string,
  outline: Outline,
): Generator<Omit<LawPart, "parent" | "heading">> {
  const isArticle = !fragment.includes("/");
  const pieces = /^\s*[-–—]\s+/m.test(text)
    ? splitDashes(text, outline(fragment))
    : splitPoints(text, { numbers: isArticle ? "par" : "pnt" });
  for (const piece of pieces) yield { fragment: [fragment, ...piece.steps].join("/"), text: piece.text };
}

function* partsOfArticle(article: LawFile["articles"][number], parent: string, outline: Outline): Generator<LawPart> {
  const fragment = `art_${article.n}`;
  const [first] = article.paragraphs;
  const unnumbered = first !== undefined && first.n === null && article.paragraphs.length === 1;
  const heading = article.title.replaceAll(/[`\s]+$/g, "").trim();
  if (!unnumbered) yield { fragment, parent, heading, text: "" };
  let subparagraphs = 0;
  for (const { n, text } of article.paragraphs) {
    subparagraphs += n === null ? 1 : 0;
    const under = n === null ? (unnumbered ? fragment : `${fragment}/sub_${subparagraphs}`) : `${fragment}/par_${n}`;
    for (const part of partsOfText(under, text, outline)) {
      const isHead = part.fragment === fragment;
      yield { ...part, parent: isHead ? parent : "", heading: isHead ? heading : "" };
    }
  }
}

function* partsOfAnnex({ n, title, text }: LawFile["annexes"][number]): Generator<LawPart> {
  const fragment = `anx_${n}`;
  const pieces = splitPoints(text);
  if (pieces[0]?.steps.length !== 0) pieces.unshift({ steps: [], text: "" });
  for (const { steps, text: words } of pieces)
    yield {
      fragment: [fragment, ...steps].join("/"),
      parent: "",
      heading: steps.length === 0 ? title : "",
      text: words,
    };
}

function* partsOf(law: LawFile, outline: Outline): Generator<LawPart> {
  for (const { n, text } of law.recitals) yield { fragment: `rct_${n}`, parent: "", heading: "", text: text.trim() };
  const known = new Set<string>();
  let chapter = "";
  for (const article of law.articles) {
    let parent = "";
    for (const named of article.chapter) {
      const division = divisionOf(named);
      if (!division) continue;
      const under = division.step.startsWith("sct") && chapter ? chapter : "";
      const fragment = under ? `${under}/${division.step}` : division.step;
      if (division.step.startsWith("cpt")) chapter = division.step;
      // A section without its chapter names no place: the next chapter has a section of the same number.
      if (division.step.startsWith("sct") && article.chapter.length < 2) continue;
      parent = fragment;
      if (known.has(fragment)) continue;
      known.add(fragment);
      yield { fragment, parent: under, heading: division.heading, text: "" };
    }
    yield* partsOfArticle(article, parent, outline);
  }
  for (const annex of law.annexes) yield* partsOfAnnex(annex);
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > longest)
      throw new LawProblem("law.too_large", `JSON of more than ${longest / 1_000_000} million letters`);
    parts.push(chunk);
  }
  return parts.join("");
}

function parse(text: string): LawFile {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new LawProblem("json.malformed", error instanceof Error ? error.message.slice(0, 200) : "");
  }
  const law = lawFile.safeParse(read);
  if (law.success) return law.data;
  const [issue] = law.error.issues;
  throw new LawProblem("json.malformed", issue ? `${issue.path.join(".")}: ${issue.message}` : "");
}

/**
 * Reads a law as JSON, in the shape of `lawFile`: recitals, articles with their paragraphs, annexes. `outline` tells what the points of a text are called that has them as dashes.
 */
export function fromJson(chunks: AsyncIterable<string>, outline: (act: string) => Outline): LawReading {
  const head: LawHead = {};
  async function* parts() {
    const law = parse(await whole(chunks));
    const act = `celex:${law.celex}`;
    Object.assign(head, { act, lang: toTextLanguage(law.lang), date: law.date, title: law.title });
    yield* partsOf(law, outline(act));
  }
  return { head, parts: parts() };
}
