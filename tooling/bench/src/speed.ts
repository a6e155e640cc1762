import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { build, freePort, startApp } from "./network/app.ts";
import { openNetwork } from "./network/network.ts";
import { type Figure, toTable } from "./speed/figures.ts";
import { measureFanOut } from "./speed/fan-out.ts";
import type { Measured } from "./speed/measured.ts";
import { measureReads } from "./speed/reads.ts";
import { measureReplies } from "./speed/replies.ts";
import { measureSearches } from "./speed/searches.ts";
import { untilIdle } from "./speed/processor-time.ts";
import { startYardstick } from "./speed/start-yardstick.ts";

type Settings = { scale: number; readers: number; rounds: number; seconds: number; profile: string | undefined };

type Part = (measured: Measured, settings: Settings) => Promise<Figure[]>;

const parts: Record<string, Part> = {
  read: measureReads,
  search: measureSearches,
  reply: measureReplies,
  fanout: (measured, { readers }) => measureFanOut(measured, readers),
};

async function measure(names: readonly string[], settings: Settings): Promise<Figure[]> {
  const { scale, rounds, seconds, profile } = settings;
  const network = await openNetwork(scale);
  const app = await startApp({ folder: network.folder, port: await freePort(), profile });
  const yardstick = await startYardstick(network);
  const figures: Figure[] = [];
  try {
    await untilIdle(app.pid);
    for (const name of names)
      figures.push(...(await parts[name]!({ network, app, yardstick, rounds, seconds }, settings)));
  } finally {
    await yardstick.stop();
    await app.stop();
    await network.close();
  }
  return figures;
}

const options = {
  large: { type: "boolean", default: false },
  readers: { type: "string", default: "1000" },
  rounds: { type: "string", default: "3" },
  seconds: { type: "string", default: "5" },
  json: { type: "string" },
  profile: { type: "string" },
} as const;

/**
 * How fast the built application answers, beside a bare server on the same rows. Parts: read, search, reply, fanout;
 * all of them when none is named.
 */
export async function benchSpeed(args: readonly string[]): Promise<string> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new TypeError(`There is no part ${unknown}: ${Object.keys(parts).join(", ")}`);
  build();
  const figures = await measure(names, {
    scale: values.large ? 10 : 1,
    readers: Number(values.readers),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    profile: values.profile,
  });
  const json = JSON.stringify({ at: new Date().toISOString(), large: values.large, figures });
  if (values.json) writeFileSync(values.json, `${json}\n`);
  return `${toTable(figures)}\n${json}\n`;
}
