import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportThreads as exportFrom } from "@samrad/domain/interchange/queries";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

async function* withNewlines(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`;
}

/** Whoever reads has enough, as `head` after ten lines. */
export function ignoreClosedPipe(error: NodeJS.ErrnoException) {
  if (error.code !== "EPIPE") throw error;
}

/** Writes all threads of the network, one a line. */
export async function exportThreads(config: Config, { what, file }: { what: string; file?: string }): Promise<void> {
  if (what !== "threads") throw new Error(`There is nothing to export that is called ${what}: threads can be.`);
  const storage = await openStorage(config, { serving: false });
  try {
    const lines = Readable.from(withNewlines(exportFrom(storage.db)));
    await (file
      ? pipeline(lines, createWriteStream(file))
      : pipeline(lines, process.stdout, { end: false }).catch(ignoreClosedPipe));
  } finally {
    await storage.close();
  }
}
