import { startEmbeddedServer } from "@samrad/db/embedded-server";
import pg from "pg";
import { freePort, startApp, untilReady } from "../network/app.ts";
import { openNetwork } from "../network/network.ts";
import type { Outcome } from "./outcome.ts";
import { aThread } from "./places.ts";
import { audit, keepWriting } from "./writers.ts";

const awayFor = 20_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The database goes for twenty seconds while four people write. */
export async function databaseGone(): Promise<Outcome> {
  const network = await openNetwork(1);
  const { folder, url, people } = network;
  const threadId = await aThread(network.pool);
  // A server that is not the application's own: it cannot start it again.
  const app = await startApp({ folder, port: await freePort(), databaseUrl: url });
  const writing = keepWriting({ address: app.address, threadId, people: people.slice(0, 4) });
  await pause(5_000);
  const before = writing.acknowledged.length;
  await network.close();
  await pause(awayFor);
  const alive = await fetch(`${app.address}/healthz`).then((response) => response.ok);
  const server = await startEmbeddedServer(folder);
  const back = Date.now();
  await untilReady(app.address);
  const recovered = Date.now() - back;
  await pause(5_000);
  await writing.stop();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { lost, doubled, countersTrue, posts } = await audit(pool, threadId, writing.acknowledged);
  await pool.end();
  await app.stop();
  await server.stop();
  const refused = writing.statuses.get(503) ?? 0;
  const wrong = [...writing.statuses].filter(([status]) => status !== 200 && status !== 503 && status !== 0);
  const after = writing.acknowledged.length - before;
  return {
    name: "database gone for 20 s",
    ok: alive && lost + doubled + writing.unhelpful() + wrong.length === 0 && countersTrue && refused > 0 && after > 0,
    seen: `${refused} answers of 503, ${writing.unhelpful()} without Retry-After, other statuses ${JSON.stringify(wrong)}; ready ${recovered} ms after its return, ${after} written since; of ${writing.acknowledged.length} acknowledged (${posts} posts) ${lost} lost, ${doubled} doubled, counters ${countersTrue}`,
  };
}
