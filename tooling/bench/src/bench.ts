// pnpm bench NAME [options]
import { parseArgs } from "node:util";

/** Measures something and says what came of it; the options are its own. */
type Bench = (args: readonly string[]) => string | Promise<string>;

const dataset = { dataset: { type: "string" }, misses: { type: "string" } } as const;

/** For figures on a folder of data. */
function onDataset(measure: (folder: string, misses: string | undefined) => string): Bench {
  return (args) => {
    const { values } = parseArgs({ args: [...args], options: dataset });
    if (values.dataset === undefined) throw new TypeError("--dataset DIR says where the data lies.");
    return measure(values.dataset, values.misses);
  };
}

/** Loaded when asked for: what they stand on is large, and different. */
const benches: Record<string, () => Promise<Bench>> = {
  citations: async () => onDataset((await import("./citations.ts")).benchCitations),
  provisions: async () => (await import("./provisions.ts")).benchProvisions,
  trends: async () => (await import("./trends.ts")).benchTrends,
  growth: async () => (await import("./growth.ts")).benchGrowth,
  speed: async () => (await import("./speed.ts")).benchSpeed,
  faults: async () => (await import("./faults.ts")).benchFaults,
  browser: async () => (await import("./browser.ts")).benchBrowser,
  similar: async () => (await import("./similar.ts")).benchSimilar,
  search: async () => (await import("./search.ts")).benchSearch,
  lexicon: async () => (await import("./lexicon.ts")).learnFromLaw,
  "similar-speed": async () => (await import("./similar-speed.ts")).benchSimilarSpeed,
};

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!load) {
  process.stderr.write(`Usage: pnpm bench ${Object.keys(benches).join("|")} [options]\n`);
  process.exit(2);
}
const bench = await load();
process.stdout.write(await bench(args));
