import type { PositionTally, RankedTally, VotePosition } from "@samrad/contracts/proposals";

/** What a voter said: a position, or places in the options with the most wanted first. */
export type Ballot = { position: VotePosition | null; ranking: readonly number[] };

/** How many might vote, and how many have to. */
export type Terms = { eligible: number; quorum: number | null };

const isQuorate = (cast: number, { quorum }: Terms) => quorum === null || cast >= quorum;

/**
 * Consent is given when the quorum is met, at least one agrees and nobody blocks; who disagrees is heard and does not
 * stand in the way. Advice is counted and decides nothing. Whoever abstains has taken part.
 */
export function countPositions(
  method: PositionTally["method"],
  ballots: readonly Ballot[],
  terms: Terms,
): PositionTally {
  const counts = { agree: 0, abstain: 0, disagree: 0, block: 0 };
  for (const { position } of ballots) if (position) counts[position]++;
  const tally = { method, cast: ballots.length, ...terms, counts };
  if (!isQuorate(tally.cast, terms)) return { ...tally, result: "no_quorum" };
  return { ...tally, result: method === "advice" ? "advised" : consentOf(counts) };
}

function consentOf(counts: PositionTally["counts"]): PositionTally["result"] {
  if (counts.block > 0) return "blocked";
  return counts.agree > 0 ? "adopted" : "unsupported";
}

const square = (size: number, cell: (row: number, column: number) => number) =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_unused, column) => cell(row, column)));

/** Whether a ballot wants one option more than another: what is left out is wanted least. */
function prefers({ ranking }: Ballot, one: number, other: number): boolean {
  const [place, otherPlace] = [ranking.indexOf(one), ranking.indexOf(other)];
  return place >= 0 && (otherPlace < 0 || place < otherPlace);
}

/** A path is as strong as its weakest step, a step as the votes of the majority behind it (Schulze 2011, 2.2 and 2.3.1). */
function strongestPaths(preferred: readonly number[][]): number[][] {
  const size = preferred.length;
  const at = (row: number, column: number) => preferred[row]![column]!;
  const paths = square(size, (row, column) => (at(row, column) > at(column, row) ? at(row, column) : 0));
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) {
        if (from === to || from === via || to === via) continue;
        const detour = Math.min(paths[from]![via]!, paths[via]![to]!);
        paths[from]![to] = Math.max(paths[from]![to]!, detour);
      }
  return paths;
}

/** First those that none of the others beats, then those that none of the rest beats, and so on: who stands together is tied. */
function orderOf(paths: readonly number[][]): number[][] {
  const order: number[][] = [];
  let rest = paths.map((_, option) => option);
  while (rest.length > 0) {
    const among = rest;
    const first = among.filter((one) => among.every((other) => paths[other]![one]! <= paths[one]![other]!));
    order.push(first);
    rest = among.filter((option) => !first.includes(option));
  }
  return order;
}

/**
 * Counts rankings by the Schulze method (M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method, Social Choice and Welfare 36, 2011, 267-303). No lot is drawn: a tie
 * is told as a tie. An empty ranking abstains.
 */
export function countRankings(optionCount: number, ballots: readonly Ballot[], terms: Terms): RankedTally {
  const preferred = square(
    optionCount,
    (row, column) => ballots.filter((ballot) => prefers(ballot, row, column)).length,
  );
  const paths = strongestPaths(preferred);
  const order = orderOf(paths);
  const tally = { method: "schulze", cast: ballots.length, ...terms, preferred, paths, order } as const;
  if (ballots.every(({ ranking }) => ranking.length === 0)) return { ...tally, result: "no_votes" };
  if (!isQuorate(tally.cast, terms)) return { ...tally, result: "no_quorum" };
  return { ...tally, result: order[0]!.length > 1 ? "tied" : "first" };
}
