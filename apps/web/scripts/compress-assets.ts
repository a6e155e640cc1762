import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const smallest = 1024;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function compress(path: string) {
  const content = await readFile(path);
  if (content.length < smallest) return;
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  await writeFile(`${path}.br`, await brotli(content, { params }));
  await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
}

/** Puts a .br and a .gz beside every text file of the build, so that the server compresses nothing while it serves. */
export function compressAssets(): Plugin {
  let folder = "";
  return {
    name: "samrad:compress-assets",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      for (const file of files) if (/\.(js|css|html|svg)$/.test(file)) await compress(join(folder, file));
    },
  };
}
