import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../test-results");

/** Writes what the page shows to `test-results/NAME.png` in this package. */
export async function screenshot(page: Page, name: string) {
  const file = `${name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 80)}.png`;
  await page.screenshot({ path: path.join(folder, file), animations: "disabled" });
}
