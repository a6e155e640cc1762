import { expect, test } from "vitest";
import { isUnavailable } from "./database-errors.ts";

test.each([
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "Connection terminated unexpectedly",
  "timeout exceeded when trying to connect",
  "connect ECONNREFUSED 127.0.0.1:5432",
  "terminating connection due to administrator command",
])("that the database is away is known by: %s", (message) => {
  expect(isUnavailable(new Error(message))).toBe(true);
});

test("what is wrong with us is not blamed on the database", () => {
  expect(isUnavailable(new Error("undefined is not a function"))).toBe(false);
  expect(isUnavailable("Connection terminated")).toBe(false);
});
