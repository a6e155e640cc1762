import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const ofColour = ["color-contrast", "link-in-text-block"];

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: undefined, wide: false },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ofColour, wide: false },
  // The system's few colours are the same in any width.
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" }, rules: ofColour, wide: true },
] as const;

const wide = { width: 1280, height: 800 };
const sizes = [wide, { width: 320, height: 640 }];

/** Colours on their way to others have no contrast of their own, and what inherits them goes after them. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    const quietFrames = 3;
    for (let quiet = 0; quiet < quietFrames; quiet++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (document.getAnimations().some(({ playState }) => playState === "running")) quiet = 0;
    }
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

async function violations(page: Page, { name, rules }: (typeof looks)[number]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ["violations"],
    // Media and style sheets of others, of which there are none.
    preload: false,
    ...(rules
      ? { runOnly: { type: "rule", values: rules } }
      : // WCAG 2.2, 2.5.8; not among those that axe applies unasked.
        { rules: { "target-size": { enabled: true } } }),
  };
  const found = await page.evaluate(async (chosen) => (await window.axe.run(document, chosen)).violations, options);
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
 * forced colours (these at 1280 px). Leaves the page as it was.
 */
export async function expectNoAxeViolations(page: Page) {
  const before = page.viewportSize();
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const look of looks) {
      if (look.wide && size !== wide) continue;
      await page.emulateMedia(look.media);
      await settle(page);
      found.push(...(await violations(page, look)));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before) await page.setViewportSize(before);
  expect(found.slice(0, 20).join("\n"), `axe: ${found.length} violations`).toBe("");
}
