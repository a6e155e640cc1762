// pnpm bench citations --dataset DIR
import { parseArgs } from "node:util";
import { benchCitations } from "./citations.ts";

const BENCHES = { citations: benchCitations } as const;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dataset: { type: "string" }, misses: { type: "string" } },
});
const [name = ""] = positionals;
if (!(name in BENCHES) || values.dataset === undefined) {
  process.stderr.write(`Usage: pnpm bench ${Object.keys(BENCHES).join("|")} --dataset DIR [--misses SET]\n`);
  process.exit(2);
}
process.stdout.write(BENCHES[name as keyof typeof BENCHES](values.dataset, values.misses));
