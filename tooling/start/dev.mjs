// pnpm dev: the server restarts and the pages reload as their sources change.
import path from "node:path";
import { prepare, root, runNode } from "./prepare.mjs";

await prepare("generate", "Generating the database client and the catalogues.");
const address = "http://localhost:5173";
process.env.PUBLIC_URL ??= address;
console.log(`Samråd in development: ${address}`);
const vite = path.join(root, "apps/web/node_modules/vite/bin/vite.js");
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
const api = runNode([
  tsx,
  "watch",
  "--clear-screen=false",
  "apps/api/src/main.ts",
  "serve",
  "--demo",

  ...process.argv.slice(2),
]);
const web = runNode([vite], { cwd: path.join(root, "apps/web") });
const code = await Promise.race([api.done, web.done]);
api.child.kill("SIGTERM");
web.child.kill("SIGTERM");
await Promise.all([api.done, web.done]);
process.exit(code);
