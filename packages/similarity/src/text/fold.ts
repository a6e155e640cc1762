/** A word as it sounds across the border: what Swedish, Norwegian and Danish spell differently is spelt alike. */
export function fold(word: string): string {
  return word
    .replaceAll(/[äæ]/g, "e")
    .replaceAll(/[öø]/g, "o")
    .replaceAll("å", "a")
    .replaceAll(/(.)\1+/g, "$1")
    .replaceAll("ck", "k");
}

/** All runs of letters of this length in a word with its edges marked. */
export function gramsOf(word: string, length: number): string[] {
  const marked = `_${word}_`;
  const count = Math.max(1, marked.length - length + 1);
  return Array.from({ length: count }, (_, start) => marked.slice(start, start + length));
}
