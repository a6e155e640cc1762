import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { webFolder } from "../web.ts";

let found: string | undefined;

/** The address of the style sheet of the public site, which the client's build makes; none before there is a build. */
export function findStylesheet(): string | undefined {
  const folder = path.join(webFolder, "assets");
  if (found === undefined && existsSync(folder)) {
    const file = readdirSync(folder).find((name) => /^public-[\w-]+\.css$/.test(name));
    found = file && `/assets/${file}`;
  }
  return found;
}
