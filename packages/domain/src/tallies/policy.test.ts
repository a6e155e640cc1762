import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ballot, countPositions, countRankings } from "./policy.ts";

const open = { eligible: 10, quorum: null };
const say = (...positions: NonNullable<Ballot["position"]>[]): Ballot[] =>
  positions.map((position) => ({ position, ranking: [] }));
const rank = (count: number, ranking: number[]): Ballot[] =>
  Array.from({ length: count }, () => ({ position: null, ranking }));
/** `[[5, "ACBED"]]`: five voters who rank so. */
const voters = (groups: [count: number, order: string][]) =>
  groups.flatMap(([count, order]) =>
    rank(
      count,
      Array.from(order, (letter) => letter.charCodeAt(0) - 65),
    ),
  );

describe("consent", () => {
  test.each([
    ["adopted", say("agree", "abstain"), null],
    ["adopted", say("agree", "disagree", "disagree"), null],
    ["blocked", say("agree", "agree", "block"), null],
    ["unsupported", say("abstain", "disagree"), null],
    ["unsupported", [], null],
    ["no_quorum", say("agree", "agree"), 3],
    ["no_quorum", say("block"), 2],
    ["adopted", say("agree", "abstain", "abstain"), 3],
  ] as const)("%s", (result, ballots, quorum) => {
    expect(countPositions("consent", ballots, { eligible: 10, quorum })).toMatchObject({ result, quorum });
  });

  test("advice decides nothing, whatever is said", () => {
    expect(countPositions("advice", say("disagree", "disagree"), open)).toMatchObject({
      result: "advised",
      counts: { agree: 0, abstain: 0, disagree: 2, block: 0 },
    });
  });
});

describe("a ranking", () => {
  test("is counted as in the published example of 45 voters and 5 options", () => {
    // Schulze, The Schulze Method of Voting, arXiv:1804.02973, example of section 3.1 in its common form.
    const tally = countRankings(
      5,
      voters([
        [5, "ACBED"],
        [5, "ADECB"],
        [8, "BEDAC"],
        [3, "CABED"],
        [7, "CAEBD"],
        [2, "CBADE"],
        [7, "DCEBA"],
        [8, "EBADC"],
      ]),
      { eligible: 45, quorum: null },
    );
    expect(tally.preferred).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(tally.paths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(tally.order).toEqual([[4], [0], [2], [1], [3]]);
    expect(tally.result).toBe("first");
  });

  test("that ends in a tie is told as one", () => {
    const tally = countRankings(
      3,
      voters([
        [2, "AB"],
        [2, "BA"],
      ]),
      open,
    );
    expect(tally).toMatchObject({ order: [[0, 1], [2]], result: "tied" });
  });

  test("wants what is left out least", () => {
    expect(countRankings(3, voters([[1, "C"]]), open)).toMatchObject({ order: [[2], [0, 1]], result: "first" });
  });

  test("without votes, or without enough of them, names nobody first", () => {
    expect(countRankings(2, [], open).result).toBe("no_votes");
    expect(countRankings(2, rank(3, []), open).result).toBe("no_votes");
    expect(countRankings(2, rank(1, [0]), { eligible: 9, quorum: 2 })).toMatchObject({ result: "no_quorum", cast: 1 });
  });
});

const size = 5;
const ranking = fc.shuffledSubarray(Array.from({ length: size }, (_, option) => option));
const ballots = fc.array(
  ranking.map((order): Ballot => ({ position: null, ranking: order })),
  { maxLength: 15 },
);
const orderOf = (all: readonly Ballot[]) => countRankings(size, all, open).order;

describe("for any votes", () => {
  test("an option that beats every other one by itself comes first, alone", () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const { preferred, order } = countRankings(size, all, open);
        const champion = preferred.findIndex((row, one) =>
          row.every((votes, other) => one === other || votes > preferred[other]![one]!),
        );
        fc.pre(champion >= 0);
        expect(order[0]).toEqual([champion]);
      }),
    );
  });

  test("the order of the votes makes no difference", () => {
    fc.assert(
      fc.property(ballots, (all) => {
        expect(orderOf(all.toReversed())).toEqual(orderOf(all));
      }),
    );
  });

  test("every option stands in the order once", () => {
    fc.assert(
      fc.property(ballots, (all) => {
        expect(
          orderOf(all)
            .flat()
            .toSorted((one, other) => one - other),
        ).toEqual([0, 1, 2, 3, 4]);
      }),
    );
  });

  test("whoever moves the only winner to the top does not make it lose", () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (all, chance) => {
        const [first = []] = orderOf(all);
        fc.pre(first.length === 1 && all.length > 0);
        const winner = first[0]!;
        const place = chance % all.length;
        const raised = all.map((ballot, index) =>
          index === place
            ? { ...ballot, ranking: [winner, ...ballot.ranking.filter((option) => option !== winner)] }
            : ballot,
        );
        expect(orderOf(raised)[0]).toEqual([winner]);
      }),
    );
  });
});
