// pnpm test [--only PHASE]: every check and every test, in an order that tells of the cheapest failure first.
import { parseArgs } from "node:util";
import { type Outcome, type Phase, phases } from "./phases.ts";

const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
const unknown = values.only?.filter((name) => !phases.some((phase) => phase.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No phase ${unknown.join(", ")}. There are: ${phases.map((phase) => phase.name).join(", ")}.`);
  process.exit(2);
}

async function attempt(phase: Phase): Promise<Outcome> {
  try {
    return await phase.run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, failures: [], output };
  }
}

function report(phase: Phase, outcome: Outcome, started: number) {
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  const verdict = outcome.failed > 0 ? `failed (${outcome.failed})` : `ok (${outcome.passed})`;
  console.log(`${phase.name.padEnd(14)}${seconds}   ${verdict}`);
}

const total = { passed: 0, failed: 0 };
const broken = new Map<string, string[]>();
for (const phase of phases) {
  if (values.only && !phase.always && !values.only.includes(phase.name)) continue;
  const started = Date.now();
  const pointless = phase.needs && broken.has(phase.needs);
  const outcome = pointless
    ? { passed: 0, failed: 1, failures: [], output: `Not run: ${phase.needs} failed.` }
    : await attempt(phase);
  if (outcome.failed > 0) broken.set(phase.name, outcome.failures);
  report(phase, outcome, started);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
}
// Once more, where whoever reads only the end finds it.
for (const [name, failures] of broken) console.log([`${name} failed`, ...failures].join("\n  "));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
