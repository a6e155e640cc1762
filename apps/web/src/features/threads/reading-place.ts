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

/** The number of the post whose element it is. */
export const numberOf = ({ id }: Element): number => Number(id.replace("post-", ""));

/** The groups of posts that stand in a container. */
function groupsIn(container: ParentNode): Element[] {
  const siblings = container.querySelector("[data-group]")?.parentElement?.children ?? [];
  return [...siblings].filter((element) => element.hasAttribute("data-group"));
}

/** As `firstBelow`, for articles. By their groups: to ask where an article is, all of its group must be laid out. */
function articleBelow(container: ParentNode, line: number): HTMLElement | undefined {
  const group = firstBelow(groupsIn(container), line);
  const articles = [...(group?.querySelectorAll("article") ?? [])];
  return (firstBelow(articles, line) as HTMLElement | undefined) ?? articles.at(-1);
}

/** The number of the last post whose end lies above the lower edge of the window; 0 before the first one. */
export function lastSeenNumber(container: ParentNode): number {
  const first = container.querySelector("article");
  if (!first) return 0;
  const unfinished = articleBelow(container, window.innerHeight);
  // Numbers have no holes.
  if (unfinished) return unfinished === first ? 0 : numberOf(unfinished) - 1;
  return numberOf(groupsIn(container).at(-1)!.lastElementChild!);
}

/** The article that is being read: the first that reaches below the upper edge of the window. */
export function articleInView(container: ParentNode): HTMLElement | undefined {
  return articleBelow(container, readingLine);
}

/** Which post lies at the upper edge of the window, and how much of it above; undefined above the first one. */
export function placeInView(container: ParentNode): ReadingPlace | undefined {
  const article = articleInView(container);
  if (!article) return undefined;
  const { top, height } = article.getBoundingClientRect();
  const number = numberOf(article);
  if (number === 1 && top > readingLine) return undefined;
  const share = height > 0 ? Math.max(0, Math.min(1, -top / height)) : 0;
  return { number, share: Math.round(share * 1_000) / 1_000 };
}
