import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { endOfWait, fieldReason, RequestError, shapeOfAnswer, shapeOfError } from "./error-shape.ts";

const refused = { code: "conflict", reason: "space.slug_taken", fields: { slug: "space.slug_taken" } } as const;
const fromServer = (data: unknown) => new TRPCClientError("x", { result: { error: { message: "x", code: 0, data } } });

test("what the server says of an error is what is shown", () => {
  expect(shapeOfError(fromServer(refused))).toEqual(refused);
  expect(fieldReason(fromServer(refused), "slug")).toBe("space.slug_taken");
  expect(fieldReason(fromServer(refused), "name")).toBeUndefined();
  expect(shapeOfError(new RequestError(refused))).toEqual(refused);
});

test("a server that does not answer in our words is away", () => {
  expect(shapeOfError(new TRPCClientError("Failed to fetch")).reason).toBe("unavailable");
  expect(shapeOfError(fromServer({ code: "conflict", reason: "made up" })).reason).toBe("unavailable");
  expect(shapeOfError(new TypeError("Failed to fetch")).reason).toBe("unavailable");
  expect(shapeOfAnswer("<html>Bad gateway</html>", 502).reason).toBe("unavailable");
});

test("a status without a body still says something", () => {
  expect(shapeOfAnswer(undefined, 429).reason).toBe("rate_limited");
  expect(shapeOfAnswer(undefined, 401).reason).toBe("unauthenticated");
  expect(shapeOfAnswer({ code: "INVALID" }, 400).reason).toBe("invalid");
});

test("a fault of our own code is not blamed on the network", () => {
  expect(shapeOfError(new TypeError("x is undefined")).reason).toBe("internal");
});

test("too many tries name the minute in which the next one may come, and it stays the same", () => {
  const error = new RequestError({ code: "rate_limited", reason: "rate_limited", seconds: 90 });
  const end = endOfWait(error)!;
  const wait = Date.parse(end) - Date.now();
  expect(wait).toBeGreaterThan(85_000);
  expect(wait).toBeLessThanOrEqual(150_000);
  expect(endOfWait(error)).toBe(end);
  expect(endOfWait(new RequestError({ code: "conflict", reason: "post.stale" }))).toBeUndefined();
});
