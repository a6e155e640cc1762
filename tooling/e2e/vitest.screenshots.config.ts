import { defineConfig } from "vitest/config";

/** Not a test: takes the pictures of the documentation anew. */
export default defineConfig({
  test: {
    include: ["src/screenshots/*.ts"],
    globalSetup: "src/global-setup.ts",
    maxWorkers: 1,
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
