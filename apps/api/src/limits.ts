import { DomainError } from "@samrad/contracts/errors";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type pg from "pg";

/**
 * How often within how many seconds. Codes are counted in the database, for all processes at once; writes by each
 * process alone, since a count in the database would cost every write another one.
 */
const budgets = {
  write: { points: 240, duration: 60, everywhere: false },
  flag: { points: 20, duration: 3_600, everywhere: false },
  upload: { points: 60, duration: 600, everywhere: false },
  code: { points: 8, duration: 600, everywhere: true },
  "code-address": { points: 60, duration: 600, everywhere: true },
} as const;

export type Limits = {
  /** Counts one use by `who`. Throws `rate_limited` with the seconds until the next try. */
  spend(budget: keyof typeof budgets, who: string): Promise<void>;
};

/** Those kept in the database stand in memory while it is away. */
export function makeLimits(pool: pg.Pool): Limits {
  const limiters = Object.fromEntries(
    Object.entries(budgets).map(([keyPrefix, { points, duration, everywhere }]) => {
      const inProcess = new RateLimiterMemory({ keyPrefix, points, duration });
      if (!everywhere) return [keyPrefix, inProcess];
      const table = { storeClient: pool, tableName: "rate_limit", tableCreated: true };
      return [
        keyPrefix,
        new RateLimiterPostgres({ ...table, keyPrefix, points, duration, insuranceLimiter: inProcess }),
      ];
    }),
  );
  return {
    async spend(budget, who) {
      try {
        await limiters[budget]!.consume(who);
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection;
        throw new DomainError("rate_limited", "rate_limited", { seconds: Math.ceil(rejection.msBeforeNext / 1000) });
      }
    },
  };
}
