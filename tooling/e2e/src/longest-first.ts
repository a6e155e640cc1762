import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Looks at every page in turn: whatever starts last, the lanes wait for it. */
const longest = "every-page.test.ts";

/** The order of the journeys' files: the longest first, so that the lanes end together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer, not an array
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (one, other) => Number(other.moduleId.endsWith(longest)) - Number(one.moduleId.endsWith(longest)),
    );
  }
}
