import type { Theme } from "@samrad/contracts/people";

const storedAs = "samrad.theme";

/** Shows the page in the colours chosen, now and at the next visit from the first paint on. */
export function applyTheme(theme: Theme) {
  document.documentElement.dataset.colorScheme = theme === "system" ? "auto" : theme;
  try {
    localStorage.setItem(storedAs, theme);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
