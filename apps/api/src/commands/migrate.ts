import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

/** Applies what is missing, or with `status` only says what is. */
export async function migrate(config: Config, { status }: { status?: boolean }): Promise<void> {
  const storage = await openStorage(config, { serving: false });
  try {
    const names = status ? await storage.pendingMigrations() : await storage.migrate();
    const word = status ? "Missing" : "Applied";
    process.stdout.write(
      names.length === 0
        ? "The database is up to date.\n"
        : `${word}:\n${names.map((name) => `  ${name}`).join("\n")}\n`,
    );
    if (status && names.length > 0) process.exitCode = 1;
  } finally {
    await storage.close();
  }
}
