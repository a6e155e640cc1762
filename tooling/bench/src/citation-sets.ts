import { readLines } from "./read-lines.ts";
import { type Example, type Gold, type Span } from "./score.ts";

const GDPR = "celex:32016R0679";

interface GdprLine {
  readonly doc: string;
  readonly text: string;
  readonly citations: readonly (Span & {
    readonly article?: number;
    readonly anchor?: string | null;
    readonly cjeu?: string;
  })[];
}

const ANCHOR = /^(\d+)?([a-z])?$/i;
const WRITTEN = /^\(?(?:Articles? )?(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?(?: GDPR)?[.,)]?$/;

function gdprKey(article: number | string, paragraph: string | undefined, point: string | undefined): string {
  const below = [paragraph && `/par_${paragraph}`, point && `/pnt_${point.toLowerCase()}`].filter(Boolean).join("");
  return `${GDPR}#art_${article}${below}`;
}

/** The key by the link's anchor, or by what is written where that is plain. */
function gdprKeys(article: number, anchor: string | null | undefined, written: string): string[] {
  const linked = anchor == null ? null : ANCHOR.exec(anchor);
  const plain = WRITTEN.exec(written);
  const keys = linked === null ? [] : [gdprKey(article, linked[1], linked[2])];
  if (linked === null && plain !== null && Number(plain[1]) === article)
    keys.push(gdprKey(article, plain[2], plain[3]));
  return keys;
}

function toGdprGold(text: string, { start, end, article, anchor }: GdprLine["citations"][number]): Gold[] {
  return article === undefined ? [] : [{ start, end, keys: gdprKeys(article, anchor, text.slice(start, end)) }];
}

/** Links of decision summaries to articles of the GDPR. */
export function readGdprDecisions(folder: string): readonly GdprLine[] {
  return readLines<GdprLine>(folder, "gdprhub-en");
}

export function toGdprExamples(lines: readonly GdprLine[], act: string | undefined): Example[] {
  return lines.map(({ doc, text, citations }) => ({
    id: doc,
    text,
    lang: "en",
    ...(act === undefined ? {} : { act }),
    gold: citations.flatMap((citation) => toGdprGold(text, citation)),
  }));
}

interface CourtLine {
  readonly doc: string;
  readonly text: string;
  readonly citations: readonly (Span & { readonly text: string; readonly ecli: string })[];
}

const NUMBER = /C-(\d+)\/(\d\d)/g;

function toCourtGold({ start, end, text, ecli }: CourtLine["citations"][number]): Gold[] {
  if (text.startsWith("EU:")) return [{ start, end, keys: [`ecli:${ecli.replace("ECLI:", "")}`] }];
  const numbers = [...text.replaceAll("\u2011", "-").matchAll(NUMBER)];
  return numbers.map(([number]) => ({ start, end, keys: [`cjeu:${number}`] }));
}

/** The Court's own links to its judgments; a label of several numbers counts once for each. */
export function readCourtLinks(folder: string): Example[] {
  return readLines<CourtLine>(folder, "cjeu-en").map(({ doc, text, citations }) => ({
    id: doc,
    text,
    lang: "en",
    gold: citations.flatMap(toCourtGold),
  }));
}

interface SwedishLine {
  readonly id: string;
  readonly text: string;
  readonly context: string | Record<string, string> | null;
  readonly citations: readonly (Span & { readonly uri: string })[];
}

function celexKey(path: string): string {
  const [act = "", part] = path.replace("ext/celex/", "").split("#");
  const [article, paragraph] = part?.split(".") ?? [];
  return `celex:${act}${article === undefined ? "" : `#art_${article}`}${paragraph === undefined ? "" : `/par_${paragraph}`}`;
}

/** lagen.nu names the first paragraph of a section that has one only; our keys name what is written. */
function statuteKeys(path: string): string[] {
  const key = `sfs:${path.replace("_s._2", "").replace(/^.*#L/, "")}`;
  return key.includes("S1N") ? [key, key.replace("S1N", "N")] : [key];
}

function swedishKeys(uri: string): string[] {
  const path = uri.replace("https://lagen.nu/", "");
  if (path.startsWith("ext/celex/")) return [celexKey(path)];
  return /^\d{4}:/.test(path) ? statuteKeys(path) : [];
}

/** Statutes and acts of the Union in the cases of a Swedish citation parser. */
export function readSwedishCases(folder: string): Example[] {
  return readLines<SwedishLine>(folder, "ferenda-sv").map(({ id, text, context, citations }) => ({
    id,
    text,
    lang: "sv",
    ...(context === "NOBASE" ? {} : { act: "sfs:9999:999" }),
    gold: citations
      .map(({ start, end, uri }) => ({ start, end, keys: swedishKeys(uri) }))
      .filter(({ keys }) => keys.length > 0),
  }));
}

const isPartOf = (one: Gold | undefined, whole: Gold) =>
  one?.keys.some((key) => whole.keys.some((above) => key !== above && key.startsWith(above))) ?? false;

/**
 * The same cases as we would have them: a chapter before its section, and an act's name after a part of it, are no
 * citations of their own. Told from the set alone, whatever we find.
 */
export function asRuled(examples: readonly Example[]): Example[] {
  return examples.map((example) => {
    const { gold } = example;
    const kept = gold.filter((one, index) => !isPartOf(gold[index - 1], one) && !isPartOf(gold[index + 1], one));
    return { ...example, gold: kept };
  });
}

interface NorwegianLine {
  readonly id: string;
  readonly text: string;
  readonly link_end_hints: readonly number[];
}

function ownAct(id: string): string | undefined {
  const [, kind, date] = /\/(lov|forskrift)-([\d-]+)\.md/.exec(id) ?? [];
  return date === undefined ? undefined : `${kind === "lov" ? "lov" : "for"}:${date}`;
}

/** Where links of Norwegian statutes end: each is the last character of a link. */
export function readNorwegianLinks(folder: string, withOwnAct: boolean): Example[] {
  return readLines<NorwegianLine>(folder, "lovdata-no").map(({ id, text, link_end_hints: ends }) => {
    const act = withOwnAct ? ownAct(id) : undefined;
    return {
      id,
      text,
      lang: "nb",
      ...(act === undefined ? {} : { act }),
      gold: ends.map((end) => ({ start: end - 1, end, keys: [] })),
    };
  });
}
