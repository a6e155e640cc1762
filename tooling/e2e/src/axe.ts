import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const ofColour = ["color-contrast", "link-in-text-block"];

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: undefined },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ofColour },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" }, rules: ofColour },
] as const;

const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

/** Colours on their way to others have no contrast of their own. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

async function violations(page: Page, { name, rules }: (typeof looks)[number]): Promise<string[]> {
  // Without frames of other origins the short way will do.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) builder.withRules(rules);
  // WCAG 2.2, 2.5.8; not among those that axe applies unasked.
  else builder.options({ rules: { "target-size": { enabled: true } } });
  const { violations: found } = await builder.analyze();
  const width = page.viewportSize()?.width;
  return found.flatMap((rule) =>
    rule.nodes.map((node) =>
      [
        `${name}, ${width} px: ${rule.id}: ${node.failureSummary ?? rule.help}`,
        node.target.join(" "),
        node.html.slice(0, 200),
      ].join("\n  "),
    ),
  );
}

/**
 * Fails on any violation that axe finds, 1280 or 320 px wide: by all rules in light, by those of colour in dark and in
 * forced colours. Leaves the page as it was.
 */
export async function expectNoAxeViolations(page: Page) {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const look of looks) {
      await page.emulateMedia(look.media);
      await settle(page);
      found.push(...(await violations(page, look)));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
  expect(found.slice(0, 20).join("\n"), `axe: ${found.length} violations`).toBe("");
}
