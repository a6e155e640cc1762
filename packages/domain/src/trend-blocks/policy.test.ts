import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedThreads, type Block, toBlocks, type Trait } from "./policy.ts";

const subjects = ["question", "concept", "sector"] as const;
/** What a thread can be, as somebody outside may imagine it: every combination, whether there is such a thread or not. */
type Kind = { open: boolean; traits: readonly Trait[] };

const subsets = <T>(values: readonly T[]): T[][] =>
  values.reduce<T[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]]);
const questionSets = subsets(["question/a", "question/b", "question/c"] as const).filter((set) => set.length < 3);
const conceptSets = subsets(["concept/u", "concept/v", "concept/w"] as const);
const places = [0, 1, 2, 3].map((n): Trait[] => [
  `country/${["SE", "NO"][n % 2]!}`,
  `sector/${["health", "media"][n >> 1]!}`,
]);
const kinds: Kind[] = [true, false].flatMap((open) =>
  places.flatMap((place) =>
    questionSets.flatMap((questions) =>
      conceptSets.map((concepts) => ({ open, traits: [...place, ...questions, ...concepts] })),
    ),
  ),
);

/** Few organisations that ask a lot, each of its country and sector: where suppression has most to do. */
const asked = fc
  .array(
    fc.record({
      organisation: fc.integer({ min: 0, max: 9 }),
      open: fc.boolean(),
      questions: fc.constantFrom(...questionSets),
      concepts: fc.constantFrom(...conceptSets),
    }),
    { minLength: 3, maxLength: 50 },
  )
  .map((rows) =>
    rows.map(({ organisation, open, questions, concepts }): AskedThreads => {
      const traits = [...places[organisation % places.length]!, ...questions, ...concepts];
      return { organisationId: `o${organisation}`, quarter: "2026-Q1", open, traits, threads: 1 };
    }),
  );

const isIn = ({ open, traits }: Kind, block: Block) =>
  block.open === open &&
  [...block.traits].every((trait) => traits.includes(trait)) &&
  ![...block.without].some((trait) => traits.includes(trait));

const indicator = (covers: (kind: Kind) => boolean) => kinds.map((kind) => (covers(kind) ? 1 : 0));

/** All that is published, of every subject and with every filter: which kinds of threads each figure counts. */
function publishedVectors(threads: readonly AskedThreads[]): number[][] {
  return [null, ...subjects].flatMap((subject) => {
    const blocks = toBlocks(threads, subject);
    const traits = [...new Set(blocks.flatMap((block) => [...block.traits]))];
    const filters = [
      [],
      ...traits.map((trait) => [trait]),
      ...traits.flatMap((one) => traits.map((other) => [one, other])),
    ];
    return filters.map((filter) => {
      const covered = blocks.filter((block) => filter.every((trait) => block.traits.has(trait)));
      return indicator((kind) => covered.some((block) => isIn(kind, block)));
    });
  });
}

const prime = 1_000_003;
function inverse(value: number): number {
  let [result, base, exponent] = [1n, BigInt(value), BigInt(prime - 2)];
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % BigInt(prime))
    if (exponent & 1n) result = (result * base) % BigInt(prime);
  return Number(result);
}

/** Gaussian elimination: which sums of threads can be had by adding and subtracting published figures. */
function makeSpan(vectors: readonly number[][]) {
  const rows = new Map<number, number[]>();
  const reduce = (vector: readonly number[]) => {
    let rest = [...vector];
    for (const [column, row] of [...rows].toSorted(([one], [other]) => one - other)) {
      const factor = rest[column]!;
      if (factor !== 0) rest = rest.map((value, index) => (value - ((factor * row[index]!) % prime) + prime) % prime);
    }
    return rest;
  };
  for (const vector of vectors) {
    const rest = reduce(vector);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(rest[pivot]!);
    rows.set(
      pivot,
      rest.map((value) => (value * scale) % prime),
    );
  }
  return (vector: readonly number[]) => reduce(vector).every((value) => value === 0);
}

/** Every group of one or two traits, or of all that a thread has, with fewer than three organisations in it. */
function smallGroups(threads: readonly AskedThreads[]): number[][] {
  const traits = [...new Set(threads.flatMap((thread) => thread.traits))];
  const pairs = traits.flatMap((one, index) => traits.slice(index).map((other) => [one, other]));
  const named = [...pairs, ...threads.map((thread) => [...thread.traits])];
  const groups = named.flatMap((wanted) => [
    (kind: Kind) => wanted.every((trait) => kind.traits.includes(trait)),
    (kind: Kind) => kind.open && wanted.every((trait) => kind.traits.includes(trait)),
    (kind: Kind) => !kind.open && wanted.every((trait) => kind.traits.includes(trait)),
  ]);
  return groups
    .filter((isInGroup) => {
      const organisations = new Set(threads.filter(isInGroup).map(({ organisationId }) => organisationId));
      return organisations.size > 0 && organisations.size < 3;
    })
    .map(indicator);
}

describe("the figures that are published", () => {
  test("are sums of blocks of three organisations or more, no thread in two of them", () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(null, ...subjects), (threads, subject) => {
        const blocks = toBlocks(threads, subject);
        for (const block of blocks) expect(block.organisationIds.size).toBeGreaterThanOrEqual(3);
        for (const block of blocks) expect(threads.filter((thread) => isIn(thread, block))).toHaveLength(block.threads);
        for (const thread of threads) expect(blocks.filter((block) => isIn(thread, block)).length).toBeLessThan(2);
      }),
    );
  });

  test("lead to no smaller group, whatever is added to and subtracted from what, totals and all filters together", () => {
    fc.assert(
      fc.property(asked, (threads) => {
        const isComputable = makeSpan(publishedVectors(threads));
        for (const group of smallGroups(threads)) expect(isComputable(group)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("show what is asked by enough, and count threads that all may read apart from those of closed spaces", () => {
    const thread = (organisationId: string, question: string, open = true): AskedThreads => ({
      organisationId,
      quarter: "2026-Q1",
      open,
      traits: [`question/${question}`, "country/SE"],
      threads: 1,
    });
    const open = [thread("a", "q"), thread("b", "q"), thread("c", "q"), thread("c", "q")];
    const shown = (threads: AskedThreads[], trait: Trait) =>
      toBlocks(threads, "question")
        .filter((block) => block.traits.has(trait))
        .reduce((sum, block) => sum + block.threads, 0);
    expect(shown(open, "question/q")).toBe(4);
    // Two closed threads of two organisations would be what remains when the readable ones are taken away.
    expect(shown([...open, thread("d", "q", false), thread("e", "q", false)], "question/q")).toBe(4);
    // The rest would be one organisation: the question is not told apart from it.
    expect(shown([...open, thread("d", "r")], "question/q")).toBe(0);
  });
});
