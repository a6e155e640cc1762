import type { TextLanguage } from "@samrad/contracts/languages";
import type { CitingCounts, CitingKind, ListCitingInput } from "@samrad/contracts/provisions";
import type { SpaceRef } from "@samrad/contracts/spaces";

/** How many things are alike in kind, space and languages. */
export type Heap = { kind: CitingKind; space: SpaceRef | null; langs: TextLanguage[]; count: number };

type Facet = "kind" | "space" | "lang";
type Chosen = Pick<ListCitingInput, "kind" | "spaceId" | "lang">;

function isChosen(heap: Heap, { kind, spaceId, lang }: Chosen, without?: Facet): boolean {
  return (
    (without === "kind" || kind === undefined || heap.kind === kind) &&
    (without === "space" || spaceId === undefined || heap.space?.id === spaceId) &&
    (without === "lang" || lang === undefined || heap.langs.includes(lang))
  );
}

type Counted<T> = { value: T; count: number };

/** The sums by what a heap is to be counted under, the largest first. */
function sumBy<T>(heaps: readonly Heap[], of: (heap: Heap) => [name: string, value: T][]): Counted<T>[] {
  const sums = new Map<string, Counted<T>>();
  for (const heap of heaps) {
    for (const [name, value] of of(heap)) sums.set(name, { value, count: (sums.get(name)?.count ?? 0) + heap.count });
  }
  return [...sums.values()].toSorted((one, other) => other.count - one.count);
}

/** What the list can be narrowed down to; each facet counts without its own filter. */
export function toFacets(heaps: readonly Heap[], chosen: Chosen): Omit<CitingCounts, "parts"> {
  const without = (facet: Facet) => heaps.filter((heap) => isChosen(heap, chosen, facet));
  return {
    total: heaps.filter((heap) => isChosen(heap, chosen)).reduce((sum, { count }) => sum + count, 0),
    kinds: sumBy(without("kind"), ({ kind }) => [[kind, kind]]).map(({ value, count }) => ({ kind: value, count })),
    spaces: sumBy(without("space"), ({ space }) => (space ? [[space.id, space]] : [])).map(({ value, count }) => ({
      space: value,
      count,
    })),
    languages: sumBy(without("lang"), ({ langs }) => langs.map((lang) => [lang, lang])).map(({ value, count }) => ({
      lang: value,
      count,
    })),
  };
}
