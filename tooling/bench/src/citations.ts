import { join } from "node:path";
import { findCitations } from "@samrad/citations/find-citations";
import {
  asRuled,
  readCourtLinks,
  readGdprDecisions,
  readNorwegianLinks,
  readSwedishCases,
  toGdprExamples,
} from "./citation-sets.ts";
import { compareLanguages } from "./parallel.ts";
import { addScore, emptyScore, type Example, isExact, type Keyed, overlaps, type Score, share } from "./score.ts";

interface Measured {
  readonly score: Score;
  readonly perSecond: number;
  readonly misses: readonly string[];
}

type Filter = (citation: Keyed) => boolean;

function describe({ text }: Example, { start, end }: Keyed | { start: number; end: number }): string {
  const part = (from: number, to: number): string => text.slice(Math.max(0, from), to).replaceAll(/\s+/g, " ");
  return `${part(start - 50, start)}[${part(start, end)}]${part(end, end + 40)}`;
}

function missesOf(example: Example, found: readonly Keyed[]): string[] {
  const missed = example.gold.filter((gold) =>
    gold.keys.length === 0 ? !found.some((one) => overlaps(one, gold)) : !isExact(gold, found),
  );
  const extra = found.filter((one) => !example.gold.some((gold) => overlaps(gold, one)));
  const got = (gold: { start: number; end: number }): string =>
    found
      .filter((one) => overlaps(one, gold))
      .map(({ key }) => key)
      .join(" ");
  return [
    ...missed.map((gold) => `- ${gold.keys[0] ?? ""} got ${got(gold)}: ${describe(example, gold)}`),
    ...extra.map((one) => `+ ${one.key}: ${describe(example, one)}`),
  ];
}

/** Norwegian links are known by where they end: a citation counts where it ends there. */
function endsOnly(found: readonly Keyed[]): Keyed[] {
  return found.map((citation) => ({ ...citation, start: citation.end - 1 }));
}

function measure(
  examples: readonly Example[],
  keep: Filter,
  shape: (found: readonly Keyed[]) => readonly Keyed[],
): Measured {
  const score = emptyScore();
  const misses: string[] = [];
  const began = process.cpuUsage().user;
  const all = examples.map(({ text, lang, act }) => findCitations(text, { lang, act }));
  const seconds = (process.cpuUsage().user - began) / 1e6;
  for (const [index, example] of examples.entries()) {
    const found = shape((all[index] ?? []).filter(keep));
    addScore(score, example.gold, found);
    misses.push(...missesOf(example, found));
  }
  return { score, perSecond: examples.length / seconds, misses };
}

interface Row {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly keep?: Filter;
  readonly shape?: (found: readonly Keyed[]) => readonly Keyed[];
}

const isGdprArticle: Filter = ({ key }) => key.startsWith("celex:32016R0679#art_");
const isJudgment: Filter = ({ key }) => /^(?:cjeu|ecli):/.test(key);
const isLaw: Filter = ({ key }) => /^(?:sfs|celex):/.test(key);
const isProvision: Filter = ({ key }) => /^(?:lov|for|celex):/.test(key);

function rowsOf(folder: string): Row[] {
  const decisions = readGdprDecisions(folder);
  return [
    { name: "gdpr-en", examples: toGdprExamples(decisions, "celex:32016R0679"), keep: isGdprArticle },
    { name: "gdpr-en-no-default", examples: toGdprExamples(decisions, undefined), keep: isGdprArticle },
    { name: "sfs-sv", examples: readSwedishCases(folder), keep: isLaw },
    { name: "sfs-sv-as-ruled", examples: asRuled(readSwedishCases(folder)), keep: isLaw },
    { name: "cjeu-en", examples: readCourtLinks(folder), keep: isJudgment },
    { name: "lov-no-ends", examples: readNorwegianLinks(folder, true), keep: isProvision, shape: endsOnly },
    { name: "lov-no-ends-no-default", examples: readNorwegianLinks(folder, false), keep: isProvision, shape: endsOnly },
  ];
}

function write(cells: readonly string[]): string {
  return `${cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(10))).join("")}\n`;
}

function writeRow(name: string, { score, perSecond }: Measured): string {
  return write([
    name,
    String(score.gold),
    share(score.overlapped, score.gold),
    share(score.right, score.found),
    share(score.exact, score.keyed),
    perSecond.toFixed(0),
  ]);
}

/** The figures of every set in a folder, as a table; with `misses`, also what one of them got wrong. */
export function benchCitations(folder: string, misses: string | undefined): string {
  const head = write(["set", "gold", "overlap", "precision", "exact", "par./s"]);
  const rows = rowsOf(folder).map(({ name, examples, keep = () => true, shape = (found) => found }) => {
    const measured = measure(examples, keep, shape);
    const listed = name === misses ? `${measured.misses.join("\n")}\n` : "";
    return writeRow(name, measured) + listed;
  });
  return head + rows.join("") + compareLanguages(join(folder, "..", "gdpr"), misses === "parallel");
}
