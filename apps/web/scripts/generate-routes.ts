import { join } from "node:path";
import { Generator, getConfig } from "@tanstack/router-generator";

// The build does this too; here so that types can be checked without a build.
const root = join(import.meta.dirname, "..");
await new Generator({ config: getConfig({}, root), root }).run();
