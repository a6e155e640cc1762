import type { FastifyInstance } from "fastify";
import { DomainError } from "@samrad/contracts/errors";

/**
 * Whether a browser on that origin may act for its user. Requests without an origin do not come from a page. The host
 * that the request itself names counts as ours: a page on it has been served by us.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Refuses whatever another site's page makes a browser send (CSRF): SameSite cookies are the first wall, this the second. */
export function refuseForeignPages(app: FastifyInstance, publicUrl: string) {
  app.addHook("onRequest", ({ method, headers }, _reply, done) => {
    const reads = method === "GET" || method === "HEAD";
    const isOurs = reads || isOwnOrigin(headers.origin, headers.host, publicUrl);
    done(isOurs ? undefined : new DomainError("forbidden", "forbidden"));
  });
}
