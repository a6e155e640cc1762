import { scratchDatabase } from "@samrad/db/testing";
import { expect, test, vi } from "vitest";
import { meetNeighbours } from "./neighbours.ts";

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

test("a call reaches the other processes, many calls at once as one, also after the connection was cut", async () => {
  await using database = await scratchDatabase();
  const [heardByOne, heardByOther] = [vi.fn(), vi.fn()];
  const one = meetNeighbours(database.url, heardByOne);
  const other = meetNeighbours(database.url, heardByOther);
  // Each looks once when it begins to listen.
  await until(() => expect([heardByOne.mock.calls.length, heardByOther.mock.calls.length]).toEqual([1, 1]));
  for (let call = 0; call < 50; call++) one.call();
  await until(() => expect(heardByOther).toHaveBeenCalledTimes(2));

  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~ '^(listen|notify)'",
  );
  await until(() => expect(heardByOther).toHaveBeenCalledTimes(3));
  await until(() => expect(heardByOne.mock.calls.length).toBeGreaterThan(2));
  other.call();
  await until(() => expect(heardByOther.mock.calls.length).toBeGreaterThan(3));
  await Promise.all([one.stop(), other.stop()]);
});
