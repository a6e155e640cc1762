import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";

// The browser without a window of its own does the same in less time.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const downloadLimit = 180_000;

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).concat("/usr/bin", "/snap/bin");
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places, ...downloaded()].find((file) => existsSync(file));
}

/** What Playwright, of whatever version, has put into its own cache. */
function downloaded(): string[] {
  const caches = [process.env.PLAYWRIGHT_BROWSERS_PATH, "~/.cache/ms-playwright", "~/Library/Caches/ms-playwright"]
    .filter((folder) => folder !== undefined)
    .map((folder) => folder.replace("~", homedir()))
    .filter((folder) => existsSync(folder));
  const programs = ["chrome-linux/chrome", "chrome-linux64/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"];
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith("chromium-"))
      .flatMap((name) => programs.map((program) => path.join(cache, name, program))),
  );
}

function run(program: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"], timeout: downloadLimit, env }).status === 0;
}

/** Debian's comes with the system libraries that it needs, so it is tried first where it can be installed. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error("Installing Chromium with apt-get.");
  if (!run("apt-get", "update", "--quiet")) return;
  for (const name of ["chromium-headless-shell", "chromium"])
    if (run("apt-get", "install", "--yes", "--no-install-recommends", name)) return;
}

function installFromPlaywright() {
  console.error("Downloading Playwright's Chromium.");
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  run(process.execPath, cli, "install", "chromium");
}

const advice = `No Chromium was found and none could be installed. Install one, then run the tests again:
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask chromium
or name one that you have: CHROMIUM_PATH=/path/to/chromium`;

/** The path of a Chromium: an installed one, else one that is installed now. Throws with what to install if neither succeeds. */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and nothing is there.`);
  if (given) return given;
  for (const install of [() => {}, installFromDebian, installFromPlaywright]) {
    install();
    const found = installed();
    if (found) return found;
  }
  throw new Error(advice);
}
