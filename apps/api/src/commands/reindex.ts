import { reindexCitations } from "@samrad/domain/citations/commands";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

/** Tells where it stands: over itself on a terminal, now and then elsewhere. */
function progress() {
  let toldAt = 0;
  return ({ threads, citations }: { threads: number; citations: number }) => {
    if (Date.now() - toldAt < (process.stderr.isTTY ? 100 : 5_000)) return;
    toldAt = Date.now();
    const line = `${threads} threads, ${citations} citations`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
  };
}

/** Reads all texts again for what they cite. The application may run meanwhile. */
export async function reindex(config: Config, what: string): Promise<void> {
  if (what !== "citations") throw new Error(`There is nothing to read again that is called ${what}: citations can be.`);
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    const begun = performance.now();
    const { texts, citations } = await reindexCitations(storage.db, progress());
    if (process.stderr.isTTY) process.stderr.write("\n");
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    process.stdout.write(`${texts} texts: ${citations} citations, in ${seconds} s\n`);
  } finally {
    await storage.close();
  }
}
