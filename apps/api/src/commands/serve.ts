import type { Config } from "../config.ts";
import { boundHeap } from "../heap.ts";
import { listen } from "../listener.ts";
import type { Storage } from "../storage.ts";

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
  boundHeap();
  const listener = await listen(config);
  const { openStorage } = await import("../storage.ts");
  const [storage, { startServer }] = await Promise.all([
    openStorage(config, { serving: true }),
    // Reading the rest takes a second in which nobody is answered; the database starts meanwhile.
    listener.answered().then(() => import("../server.ts")),
  ]);
  try {
    await storage.migrate();
    if (config.demo) await seedDemo(storage);
    const server = await startServer({ config, storage, listener });
    greet(config, server.address);
    await untilToldToStop();
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
