/** How alike texts have to be, on average, to be shown as one question: on the demo network this parts themes from chance. */
const alike = 0.085;
const mostTogether = 12;

type Likeness = (one: number, other: number) => number;

/**
 * Groups of at least two that are alike on average, each with each (average linkage): one that resembles a single
 * member alone does not pull a group along. Texts are told apart by their places from 0 to `count`. The closest group
 * first.
 */
export function clusterOf(count: number, likeness: Likeness): number[][] {
  let groups = Array.from({ length: count }, (_, place) => [place]);
  for (;;) {
    const best = closestPair(groups, likeness);
    if (!best) break;
    const [one, other] = best;
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  }
  const closeness = (group: number[]) => averageOf(group, group, likeness);
  return groups.filter((group) => group.length > 1).toSorted((one, other) => closeness(other) - closeness(one));
}

function averageOf(one: readonly number[], other: readonly number[], likeness: Likeness): number {
  const pairs = one.flatMap((a) => other.filter((b) => a !== b).map((b) => likeness(a, b)));
  return pairs.reduce((sum, value) => sum + value, 0) / Math.max(pairs.length, 1);
}

function closestPair(groups: readonly number[][], likeness: Likeness): [number[], number[]] | undefined {
  let best: [number[], number[]] | undefined;
  let most = alike;
  groups.forEach((one, index) =>
    groups.slice(index + 1).forEach((other) => {
      if (one.length + other.length > mostTogether) return;
      const average = averageOf(one, other, likeness);
      if (average <= most) return;
      most = average;
      best = [one, other];
    }),
  );
  return best;
}

/** What is said most often among lists, the most frequent first. */
export function mostCommon(lists: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const one of lists.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([text]) => text);
}
