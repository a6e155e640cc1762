import { readdirSync } from "node:fs";
import path from "node:path";

const made = new Set(["node_modules", "dist", "generated", ".turbo", "test-results", "coverage"]);

/** The files below a folder that somebody wrote, as paths from it with `/`; none when the folder is not there. */
export function listFiles(folder: string, below = ""): string[] {
  const entries = readdirSync(path.join(folder, below), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const place = below ? `${below}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) return [place];
    return made.has(entry.name) ? [] : listFiles(folder, place);
  });
}
