/** What a text is compared by: each term with how much it says, of length one altogether. */
export type Profile = { id: string; terms: ReadonlyMap<string, number> };

/** How alike two texts have to be to be shown as one question: found on the demo network, where it parts themes from chance. */
const alike = 0.16;
const mostTogether = 12;

/** A term that few texts have says more; the profile's length is one, so that long texts do not win. */
export function toProfiles(texts: readonly { id: string; terms: readonly string[] }[]): Profile[] {
  const frequency = new Map<string, number>();
  for (const { terms } of texts) for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return texts.map(({ id, terms }) => {
    const weights = [...new Set(terms)]
      .filter((term) => (frequency.get(term) ?? 0) > 1)
      .map((term) => [term, Math.log(texts.length / frequency.get(term)!)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return { id, terms: new Map(weights.map(([term, weight]) => [term, weight / length])) };
  });
}

/** From 0, nothing in common, to 1. */
export function similarity(one: Profile, other: Profile): number {
  let sum = 0;
  for (const [term, weight] of one.terms) sum += weight * (other.terms.get(term) ?? 0);
  return sum;
}

/**
 * Groups of at least two that are alike on average, each with each (average linkage): one that resembles a single
 * member alone does not pull a group along. The closest group first.
 */
export function clusterOf(profiles: readonly Profile[]): string[][] {
  let groups = profiles.map((profile) => [profile]);
  for (;;) {
    const best = closestPair(groups);
    if (!best) break;
    const [one, other] = best;
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  }
  const closeness = (group: Profile[]) => averageOf(group, group);
  return groups
    .filter((group) => group.length > 1)
    .toSorted((one, other) => closeness(other) - closeness(one))
    .map((group) => group.map((profile) => profile.id));
}

function averageOf(one: readonly Profile[], other: readonly Profile[]): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += similarity(a, b);
  return sum / (one.length * other.length);
}

function closestPair(groups: readonly Profile[][]): [Profile[], Profile[]] | undefined {
  let best: [Profile[], Profile[]] | undefined;
  let bestAverage = alike;
  groups.forEach((one, index) =>
    groups.slice(index + 1).forEach((other) => {
      if (one.length + other.length > mostTogether) return;
      const average = averageOf(one, other);
      if (average <= bestAverage) return;
      bestAverage = average;
      best = [one, other];
    }),
  );
  return best;
}

/** The terms that most of a group share, the most telling first. */
export function sharedTerms(group: readonly Profile[], most: number): string[] {
  const sums = new Map<string, { weight: number; count: number }>();
  for (const { terms } of group)
    for (const [term, weight] of terms) {
      const { weight: sum, count } = sums.get(term) ?? { weight: 0, count: 0 };
      sums.set(term, { weight: sum + weight, count: count + 1 });
    }
  return [...sums]
    .filter(([, { count }]) => count > group.length / 2)
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .slice(0, most)
    .map(([term]) => term);
}
