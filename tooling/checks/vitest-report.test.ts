import { expect, test } from "vitest";
import { countTests } from "./vitest-report.ts";

const file = (status: string, ...results: string[]) => ({
  name: "src/some.test.ts",
  status,
  assertionResults: results.map((result, index) => ({
    status: result,
    fullName: `test ${index}`,
    failureMessages: result === "failed" ? ["Error: not so\n    at somewhere"] : [],
  })),
});

test("passed and failed tests are counted, skipped ones are neither, and what failed is named", () => {
  const testResults = [file("passed", "passed", "skipped"), file("failed", "passed", "failed", "failed")];
  expect(countTests({ testResults })).toEqual({
    passed: 2,
    failed: 2,
    failures: ["some.test.ts: test 1: Error: not so", "some.test.ts: test 2: Error: not so"],
  });
});

test("a file that could not be loaded is a failure", () => {
  expect(countTests({ testResults: [file("failed")] })).toEqual({
    passed: 0,
    failed: 1,
    failures: ["some.test.ts could not be run"],
  });
});
