// pnpm start: builds what is not built yet, then serves the demo network.
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { followNpx } from "./follow-npx.mjs";
import { prepare, root } from "./prepare.mjs";

const main = path.join(root, "apps/api/dist/main.js");

/** Reads what the application reads first, while another process looks whether anything must be built. */
function readAhead() {
  const { resolve } = createRequire(main);
  return Promise.all(["fastify", "@fastify/static"].map((name) => import(pathToFileURL(resolve(name)).href)));
}

followNpx();
await Promise.all([prepare("build", "Building Samråd. The first time takes about half a minute."), readAhead()]);
process.argv = [process.execPath, main, "serve", "--demo", ...process.argv.slice(2)];
// In this process: a signal that stops it stops the server, with nothing in between.
await import(pathToFileURL(main).href);
