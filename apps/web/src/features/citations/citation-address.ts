/** The page of a provision, an act or a judgment: `/law/celex:32016R0679/art_6/par_1`. */
export function citationAddress(key: string): string {
  return `/law/${encodeURI(key.replace("#", "/"))}`;
}
