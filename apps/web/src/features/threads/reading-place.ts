import type { ReadingPlace } from "@samrad/contracts/threads";

/** What lies above this line of the window has been read past. In pixels. */
const readingLine = 64;

/** The first of elements in reading order that reaches below a line; all of it in as many looks as a search in a book takes. */
function firstBelow(elements: readonly Element[], line: number): Element | undefined {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom > line) to = middle;
    else from = middle + 1;
  }
  return elements[from];
}

/** The number of the last post whose end lies above the lower edge of the window; 0 before the first one. */
export function lastSeenNumber(container: ParentNode): number {
  const articles = [...container.querySelectorAll("article")];
  const unfinished = firstBelow(articles, window.innerHeight);
  const place = unfinished ? articles.indexOf(unfinished as HTMLElement) : articles.length;
  const last = articles[place - 1];
  return last ? Number(last.id.replace("post-", "")) : 0;
}

/** The article that is being read: the first that reaches below the upper edge of the window. */
export function articleInView(container: ParentNode): HTMLElement | undefined {
  return firstBelow([...container.querySelectorAll("article")], readingLine) as HTMLElement | undefined;
}

/** Which post lies at the upper edge of the window, and how much of it above; undefined above the first one. */
export function placeInView(container: ParentNode): ReadingPlace | undefined {
  const article = articleInView(container);
  if (!article) return undefined;
  const { top, height } = article.getBoundingClientRect();
  const number = Number(article.id.replace("post-", ""));
  if (number === 1 && top > readingLine) return undefined;
  const share = height > 0 ? Math.max(0, Math.min(1, -top / height)) : 0;
  return { number, share: Math.round(share * 1_000) / 1_000 };
}
