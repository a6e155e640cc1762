import { defineConfig } from "vitest/config";
import { lanes } from "./src/lanes.ts";
import { LongestFirst } from "./src/longest-first.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: "src/global-setup.ts",
    // Each lane has a network of its own, and takes one file after the other: what fails fails for its own reasons.
    maxWorkers: lanes,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
});
