// pnpm samrad COMMAND: the command line, from source.
import { prepare, runNode } from "./prepare.mjs";

await prepare("generate", "Generating the database client and the catalogues.");
const { done } = runNode(["--import", "tsx", "apps/api/src/main.ts", ...process.argv.slice(2)]);
process.exit(await done);
