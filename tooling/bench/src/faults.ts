import { parseArgs } from "node:util";
import { build } from "./network/app.ts";
import { readerAmongWriters } from "./faults/cursor.ts";
import { cutClients } from "./faults/cuts.ts";
import { databaseGone } from "./faults/database-gone.ts";
import { fuzzHttp, fuzzProcedures } from "./faults/fuzz.ts";
import { killsInMidWrite } from "./faults/kills.ts";
import type { Outcome } from "./faults/outcome.ts";
import { stalledReader } from "./faults/stalled.ts";

const faults: Record<string, (rounds: number) => Promise<Outcome> | Outcome> = {
  database: databaseGone,
  kills: killsInMidWrite,
  cuts: cutClients,
  cursor: readerAmongWriters,
  stalled: stalledReader,
  http: fuzzHttp,
  fuzz: fuzzProcedures,
};

/** What the built application does when things break: all faults, or those that are named. Each ends by itself. */
export async function benchFaults(args: readonly string[]): Promise<string> {
  const options = { rounds: { type: "string", default: "200" } } as const;
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(faults);
  const unknown = names.find((name) => !Object.hasOwn(faults, name));
  if (unknown) throw new TypeError(`There is no fault ${unknown}: ${Object.keys(faults).join(", ")}`);
  build();
  const lines: string[] = [];
  for (const name of names) {
    const { name: title, ok, seen } = await faults[name]!(Number(values.rounds));
    lines.push(`${ok ? "ok    " : "FAILED"} ${title}: ${seen}`);
  }
  return `${lines.join("\n")}\n`;
}
