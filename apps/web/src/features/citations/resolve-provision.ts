import { findCitations, type Language } from "@samrad/citations/find-citations";
import { parseKey } from "@samrad/citations/keys";

/** The key of what somebody typed: a key itself, or a citation as one writes it ("art 6.1 f GDPR"). Undefined for anything else, and for several. */
export function resolveProvision(typed: string, lang: string): string | undefined {
  const text = typed.trim();
  if (parseKey(text) !== undefined) return text;
  const keys = new Set(findCitations(text, { lang: lang as Language }).map(({ key }) => key));
  const [key] = keys;
  return keys.size === 1 ? key : undefined;
}
