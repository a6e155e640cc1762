import { expect, test } from "vitest";
import { countTests } from "./vitest-report.ts";

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test("passed and failed tests are counted, skipped ones are neither", () => {
  const testResults = [file("passed", "passed", "skipped"), file("failed", "passed", "failed", "failed")];
  expect(countTests({ testResults })).toEqual({ passed: 2, failed: 2 });
});

test("a file that could not be loaded is a failure", () => {
  expect(countTests({ testResults: [file("failed")] })).toEqual({ passed: 0, failed: 1 });
});
