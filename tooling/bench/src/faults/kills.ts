import { readFileSync } from "node:fs";
import path from "node:path";
import { freePort, startApp, untilReady } from "../network/app.ts";
import { openNetwork } from "../network/network.ts";
import type { Outcome } from "./outcome.ts";
import { aThread } from "./places.ts";
import { audit, keepWriting } from "./writers.ts";

const kills = 30;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The application and its PostgreSQL are killed in turn, thirty times, while eight people write. */
export async function killsInMidWrite(): Promise<Outcome> {
  const network = await openNetwork(1);
  const { folder, people } = network;
  const threadId = await aThread(network.pool);
  const port = await freePort();
  let app = await startApp({ folder, port });
  const writing = keepWriting({ address: app.address, threadId, people: people.slice(0, 8) });
  for (let kill = 0; kill < kills; kill++) {
    const before = writing.acknowledged.length;
    while (writing.acknowledged.length < before + 8) await pause(20);
    if (kill % 2 === 0) {
      await app.kill();
      app = await startApp({ folder, port });
    } else {
      const pidFile = readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8");
      process.kill(Number.parseInt(pidFile, 10), "SIGKILL");
      await pause(500);
      await untilReady(app.address);
    }
  }
  await pause(2_000);
  await writing.stop();
  const { lost, doubled, countersTrue, posts } = await audit(network.pool, threadId, writing.acknowledged);
  await app.stop();
  await network.close();
  return {
    name: `${kills} kills in mid-write`,
    ok: lost + doubled === 0 && countersTrue,
    seen: `of ${writing.acknowledged.length} acknowledged (${posts} posts) ${lost} lost, ${doubled} doubled, counters ${countersTrue}`,
  };
}
