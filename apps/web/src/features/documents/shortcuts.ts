const isMac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

/** Keys as they are printed on the keyboard of the reader: `Mod-Shift-8` is Ctrl+Shift+8. */
export function shownKeys(keys: string): string {
  return keys
    .split("-")
    .map((key) => (key === "Mod" ? (isMac ? "⌘" : "Ctrl") : key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}

/** Keys as `aria-keyshortcuts` has them. */
export function ariaKeys(keys: string): string {
  return shownKeys(keys).replace("⌘", "Meta").replace("Ctrl", "Control");
}
