import type { FastifyInstance } from "fastify";
import type { Dispatcher } from "./live/dispatcher.ts";
import type { Storage } from "./storage.ts";

type Parts = { storage: Storage; dispatcher: () => Dispatcher | undefined };

async function answers(storage: Storage): Promise<boolean> {
  return storage.pool.query("select 1").then(
    () => true,
    () => false,
  );
}

async function isMigrated(storage: Storage): Promise<boolean> {
  return storage.pendingMigrations().then(
    (names) => names.length === 0,
    () => false,
  );
}

/** `/healthz`: the process answers. `/readyz`: it can serve; 503 says what is missing. */
export function registerHealth(app: FastifyInstance, { storage, dispatcher }: Parts) {
  app.get("/healthz", () => ({ ok: true }));
  app.get("/readyz", async (_request, reply) => {
    const checks = {
      database: await answers(storage),
      migrations: await isMigrated(storage),
      dispatcher: dispatcher()?.healthy ?? false,
    };
    const ok = Object.values(checks).every(Boolean);
    if (!ok) void reply.code(503).header("retry-after", "5");
    return { ok, ...checks };
  });
}
