import { seedDemoNetwork } from "@samrad/domain/demo/seed";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

/** Fills an empty database with the demo network. */
export async function seed(config: Config): Promise<void> {
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    const seeded = await seedDemoNetwork(storage.db, new Date());
    process.stdout.write(seeded ? "The demo network stands.\n" : "There is a network already; nothing was changed.\n");
  } finally {
    await storage.close();
  }
}
