import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

type TestResult = { status: string; fullName?: string; failureMessages?: string[] };
type Report = { testResults: { name?: string; status: string; assertionResults: TestResult[] }[] };

/** `failures` are the names of what failed, with the first line of why. */
export type Count = { passed: number; failed: number; failures: string[] };

/** Where a package's test run writes its report, from the package's folder. */
export const reportFile = "test-results/vitest.json";

/** What makes vitest write it, and tell of failures. */
export const reportOptions = `--passWithNoTests --reporter=dot --reporter=json --outputFile.json=${reportFile}`;

const nameOf = (file: string, { fullName = "a test", failureMessages = [] }: TestResult) =>
  `${path.basename(file)}: ${fullName.trim()}: ${failureMessages[0]?.split("\n")[0] ?? ""}`;

/** A file that breaks before its first test counts as one failure. */
export function countTests(report: Report): Count {
  const count: Count = { passed: 0, failed: 0, failures: [] };
  for (const { name = "", status, assertionResults } of report.testResults) {
    const failed = assertionResults
      .filter((result) => result.status === "failed")
      .map((result) => nameOf(name, result));
    if (status === "failed" && failed.length === 0) failed.push(`${path.basename(name)} could not be run`);
    count.passed += assertionResults.filter((result) => result.status === "passed").length;
    count.failed += failed.length;
    count.failures.push(...failed);
  }
  return count;
}

/** Sums the reports that are there. */
export function sumReports(files: string[]): Count {
  const counts = files
    .filter((file) => existsSync(file))
    .map((file) => countTests(JSON.parse(readFileSync(file, "utf8")) as Report));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

/** An old report must not speak for a run that never wrote one. */
export function discardReports(files: string[]) {
  for (const file of files) rmSync(file, { force: true });
}
