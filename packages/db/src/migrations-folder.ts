import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where the committed SQL lies: beside the bundled application, or in this package's sources. */
export const migrationsFolder =
  [path.join(here, "migrations"), path.join(here, "../prisma/migrations")].find((place) => existsSync(place)) ??
  path.join(here, "../prisma/migrations");
