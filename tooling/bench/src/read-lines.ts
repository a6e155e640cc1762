import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The lines of the one file of a folder whose name starts so; none where there is no such file. */
export function readLines<Line>(folder: string, start: string): Line[] {
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.startsWith(start) && file.endsWith(".jsonl"))
    : undefined;
  if (name === undefined) return [];
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Line);
}

/** A JSON file, or undefined where there is none. */
export function readJson(folder: string, name: string): unknown {
  const path = join(folder, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as unknown) : undefined;
}
