import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

async function violations(page: Page, look: string): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${look}: ${rule.id}: ${rule.help}\n  ${node.target.join(" ")}\n  ${node.html.slice(0, 200)}`,
    ),
  );
}

/** Fails on any violation that axe finds in light, dark or forced colours, 1280 or 320 px wide; leaves the page as it was. */
export async function expectNoAxeViolations(page: Page) {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const { name, media } of looks) {
      await page.emulateMedia(media);
      found.push(...(await violations(page, `${name}, ${size.width} px`)));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
  expect(found.join("\n"), "axe").toBe("");
}
