import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Answered, head, type RankedLine, writeFigures } from "./similar-measures.ts";
import { rankInNetwork, withServer } from "./similar-network.ts";
import { readSimilarSets, type SetQuery, type SimilarSet } from "./similar-sets.ts";

function speaksAs(set: SimilarSet): (query: SetQuery) => boolean {
  const languages = new Map(set.texts.map(({ id, lang }) => [id, lang]));
  return ({ lang, right }) => right.some((id) => languages.get(id) === lang);
}

function writeSet(set: SimilarSet, answered: readonly Answered[]): string {
  const isSame = speaksAs(set);
  const keepEmpty = set.queries.some(({ among }) => among !== undefined);
  const all = writeFigures({ name: set.name, answered, keepEmpty });
  const split = [true, false].map((same) => {
    const part = answered.filter(({ query }) => query.right.length > 0 && isSame(query) === same);
    const name = same ? "  same language" : "  across languages";
    return part.length === answered.length ? "" : writeFigures({ name, answered: part, keepEmpty: false });
  });
  return all + (keepEmpty ? "" : split.join(""));
}

async function measure(set: SimilarSet): Promise<{ lines: RankedLine[]; text: string }> {
  const { lines, milliseconds } = await rankInNetwork(set);
  const answered = set.queries.flatMap((query, index): Answered[] => {
    const line = lines[index];
    return line ? [{ query, line }] : [];
  });
  return { lines, text: `${writeSet(set, answered)}  ${milliseconds.toFixed(0)} ms a query\n` };
}

/** pnpm bench similar --dataset DIR [--out FILE]: the product's own ranking on sets whose answers are known. */
export async function benchSimilar(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { dataset: { type: "string" }, out: { type: "string" } } });
  if (values.dataset === undefined) throw new TypeError("--dataset DIR says where the data lies.");
  const sets = readSimilarSets(values.dataset);
  return withServer(async () => {
    const measured: { lines: RankedLine[]; text: string }[] = [];
    for (const set of sets) measured.push(await measure(set));
    const lines = measured.flatMap((one) => one.lines.map((line) => `${JSON.stringify(line)}\n`));
    if (values.out !== undefined) writeFileSync(values.out, lines.join(""));
    return head + measured.map(({ text }) => text).join("");
  });
}
