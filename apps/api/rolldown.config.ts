import { cpSync, existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig } from "rolldown";

type Manifest = { dependencies: Record<string, string> };

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as Manifest;
const installed = Object.keys(dependencies).filter((name) => !name.startsWith("@samrad/"));

/** The place of a package as a file sees it, or nothing where it sees none. */
function packageSeenFrom(path: string, name: string): string | undefined {
  const place = join(dirname(path), "node_modules", name);
  if (existsSync(place)) return realpathSync(place);
  return dirname(path) === path ? undefined : packageSeenFrom(dirname(path), name);
}

/** A library that is bundled may ask for another version of a package than the one installed here. */
function isInstalledFor(id: string, importer: string | undefined): boolean {
  const name = installed.find((name) => id === name || id.startsWith(`${name}/`));
  if (!name || !importer?.includes("/node_modules/")) return name !== undefined;
  return packageSeenFrom(importer, name) === packageSeenFrom(import.meta.filename, name);
}

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
  external: (id, importer) => id.startsWith("node:") || isInstalledFor(id, importer),
  output: { dir: "dist", format: "esm", cleanDir: true, sourcemap: true },
  plugins: [copyFiles],
});
