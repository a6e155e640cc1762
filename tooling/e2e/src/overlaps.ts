import type { Page } from "playwright-core";

/** Texts that lie over each other as the page stands: no rule of axe's looks for them. Fixed bars lie over what they like. */
export function overlappingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Place = { text: string; left: number; right: number; top: number; bottom: number };
    const isClipped = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { position, clipPath, overflow } = getComputedStyle(at);
        if (position === "fixed" || position === "sticky" || clipPath !== "none") return true;
        // What is pushed out of sight in a box of its own has places that nobody sees.
        if (overflow !== "visible" && at.scrollHeight > at.clientHeight + 1) return true;
      }
      return false;
    };
    // What is far away has not been laid out: its places are guesses.
    const isShown = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
    // The boxes of glyphs reach into the lines above and below.
    const ownShare = 0.5;
    const placesOf = (node: Text): Place[] => {
      const parent = node.parentElement;
      if (!parent?.checkVisibility(isShown) || isClipped(parent)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()]
        .filter(({ width, height, right }) => width > 2 && height > 4 && right <= innerWidth)
        .map(({ left, right, top, height }) => {
          const inset = (height * (1 - ownShare)) / 2;
          return { text: node.data.trim().slice(0, 60), left, right, top: top + inset, bottom: top + height - inset };
        });
    };
    const places: Place[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if ((node as Text).data.trim() !== "") places.push(...placesOf(node as Text));
    places.sort((one, other) => one.top - other.top);
    const found: string[] = [];
    places.forEach((one, index) => {
      for (let next = index + 1; next < places.length && places[next]!.top < one.bottom; next++) {
        const other = places[next]!;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across > 2) found.push(`"${one.text}" and "${other.text}"`);
      }
    });
    return found;
  });
}
