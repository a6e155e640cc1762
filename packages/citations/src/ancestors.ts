import { formatKey, parseKey } from "./keys.ts";

/**
 * A key with all that it is part of, from the act to itself: `celex:32016R0679`, `...#art_6`, `...#art_6/par_1`. A text
 * that is no key stands alone.
 */
export function pathOf(key: string): string[] {
  const parsed = parseKey(key);
  if (parsed === undefined) return [key];
  const { source, parts } = parsed;
  return [source, ...parts.map((_, index) => formatKey({ source, parts: parts.slice(0, index + 1) }))];
}
