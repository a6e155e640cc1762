import { cpSync, readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

type Manifest = { dependencies: Record<string, string> };

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as Manifest;
const installed = Object.keys(dependencies).filter((name) => !name.startsWith("@samrad/"));

/** What the bundle reads beside itself. */
const copyFiles = {
  name: "copy-files",
  writeBundle() {
    cpSync(new URL("../../packages/domain/vocabulary", import.meta.url), new URL("dist/vocabulary", import.meta.url), {
      recursive: true,
    });
    cpSync(
      new URL("../../packages/db/prisma/migrations", import.meta.url),
      new URL("dist/migrations", import.meta.url),
      { recursive: true },
    );
    cpSync(
      new URL("../../packages/domain/demo/threads", import.meta.url),
      new URL("dist/demo/threads", import.meta.url),
      { recursive: true },
    );
  },
};

export default defineConfig({
  input: "src/main.ts",
  platform: "node",
  // What this package depends on is installed beside it; our own packages are sources, and come along.
  external: (id) => id.startsWith("node:") || installed.some((name) => id === name || id.startsWith(`${name}/`)),
  output: { dir: "dist", format: "esm", cleanDir: true, sourcemap: true },
  plugins: [copyFiles],
});
