// From Unicode's private use area: they stand in no real text, and no markup has to be escaped.
export const openMark = "\uE000";
export const closeMark = "\uE001";
/** Before an excerpt, which may begin and end within a word (`wholeWordsOf`); and where a text begins and ends in one. */
export const cutMark = "\uE002";
export const edgeMark = "\uE003";

/**
 * A snippet without the words that were cut, unless nothing else is marked, as in an address that goes on and on; it says
 * where the text goes on.
 */
export function wholeWordsOf(snippet: string): string {
  if (!snippet.startsWith(cutMark)) return snippet;
  const cut = snippet.slice(cutMark.length);
  const begun = cut.startsWith(edgeMark) ? cut.slice(edgeMark.length) : cut.replace(/^\S*\s+/, "… ");
  const whole = begun.endsWith(edgeMark) ? begun.slice(0, -edgeMark.length) : begun.replace(/\s+\S*$/, " …");
  return (whole.includes(openMark) ? whole : cut).replaceAll(edgeMark, "").trim();
}
