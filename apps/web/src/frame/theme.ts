import type { Theme } from "@samrad/contracts/people";
import { keep } from "./kept.ts";

const storedAs = "samrad.theme";

/** Shows the page in the colours chosen, now and at the next visit from the first paint on. */
export function applyTheme(theme: Theme) {
  document.documentElement.dataset.colorScheme = theme === "system" ? "auto" : theme;
  keep(storedAs, theme);
}
