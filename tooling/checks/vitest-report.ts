import { existsSync, readFileSync, rmSync } from "node:fs";

type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] };

export type Count = { passed: number; failed: number };

/** Where a package's test run writes its report, from the package's folder. */
export const reportFile = "test-results/vitest.json";

/** What makes vitest write it, and tell of failures. */
export const reportOptions = `--passWithNoTests --reporter=dot --reporter=json --outputFile.json=${reportFile}`;

/** A file that breaks before its first test counts as one failure. */
export function countTests(report: Report): Count {
  const count = { passed: 0, failed: 0 };
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((result) => result.status === "failed").length;
    count.passed += file.assertionResults.filter((result) => result.status === "passed").length;
    count.failed += file.status === "failed" ? Math.max(1, failed) : failed;
  }
  return count;
}

/** Sums the reports that are there. */
export function sumReports(files: string[]): Count {
  const counts = files
    .filter((file) => existsSync(file))
    .map((file) => countTests(JSON.parse(readFileSync(file, "utf8")) as Report));
  return counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** An old report must not speak for a run that never wrote one. */
export function discardReports(files: string[]) {
  for (const file of files) rmSync(file, { force: true });
}
