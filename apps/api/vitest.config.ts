import { defineConfig } from "vitest/config";

// What a file loads, the next one uses too: with a world of its own for each, loading takes most of the time.
export default defineConfig({ test: { testTimeout: 20_000, hookTimeout: 60_000, isolate: false } });
