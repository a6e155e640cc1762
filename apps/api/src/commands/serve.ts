import { anonymous } from "@samrad/domain/actor";
import { pruneEvents } from "@samrad/domain/events/commands";
import { transact } from "@samrad/domain/context";
import type { Config } from "../config.ts";
import { startServer } from "../server.ts";
import { openStorage, type Storage } from "../storage.ts";

const dayInMs = 24 * 3600_000;
/** How long the log of events reaches back; a client that was away longer reads everything again. */
const eventsKeptFor = 30 * dayInMs;

async function prune(storage: Storage) {
  const now = () => new Date();
  await transact({ db: storage.db, actor: anonymous, now }, (tx) =>
    pruneEvents(tx, new Date(Date.now() - eventsKeptFor)),
  );
}

/** Loaded only where it is needed: a network of real people has no cast. */
async function seedDemo(storage: Storage) {
  const { seedDemoNetwork } = await import("@samrad/domain/demo/seed");
  await seedDemoNetwork(storage.db, new Date());
}

function greet(config: Config, address: string) {
  const lines = [`Samråd is at ${address.replace("127.0.0.1", "localhost")}`];
  if (config.demo)
    lines.push("Demo network: choose anybody of the cast on the sign-in page. Mail stays in the app, at /mailbox.");
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Serves until SIGTERM or SIGINT, then stops cleanly. */
export async function serve(config: Config): Promise<void> {
  const storage = await openStorage(config, { serving: true });
  try {
    await storage.migrate();
    if (config.demo) await seedDemo(storage);
    const server = await startServer({ config, storage });
    greet(config, server.address);
    const pruning = setInterval(() => void prune(storage).catch(() => {}), dayInMs);
    await untilToldToStop();
    clearInterval(pruning);
    await server.stop();
  } finally {
    await storage.close();
  }
  process.exit(0);
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}
