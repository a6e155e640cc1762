// pnpm start: builds what is not built yet, then serves the demo network.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { followNpx } from "./follow-npx.mjs";
import { prepare, root } from "./prepare.mjs";

followNpx();
await prepare("build", "Building Samråd. The first time takes about half a minute.");
const main = path.join(root, "apps/api/dist/main.js");
process.argv = [process.execPath, main, "serve", "--demo", ...process.argv.slice(2)];
// In this process: a signal that stops it stops the server, with nothing in between.
await import(pathToFileURL(main).href);
