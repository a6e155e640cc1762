/**
 * The settings of the ranking, frozen. They are rounded from a pairwise logistic fit on the training and development
 * questions of SemEval-2016 task 3B and the development set of recurring questions; docs/decisions says how, and
 * docs/benchmarks.md what they reach. One set serves all languages and all kinds of text.
 */
export const settings = {
  /** Runs of letters: they find compounds, inflections and slips of the pen. */
  gramLength: 4,
  /** A word of a title counts as this many of the body. */
  titleCounts: 2,
  /** BM25: how soon more of the same word stops telling more. */
  saturation: 1.5,
  /** BM25: how much a long text is held back. */
  lengthPenalty: 0.75,
  /** How much it counts, beside being like what is asked, to be like the other ones of the best that were found. */
  agreement: { among: 10, weight: 0.5 },
  /** What each way of being alike, from 0 to about 1, adds to the score. */
  weights: {
    /** The words themselves, or their translations where the languages differ (BM25). */
    wording: 5,
    /** The words of the one text in the title of the other (cosine, as are those below). */
    textInTitle: 3,
    /** Senses of the glossary, across words and languages. */
    senses: 2.5,
    titleSenses: 1,
    grams: 1.5,
    /** Concepts of the vocabulary that both are tagged with or name. */
    concepts: 1.5,
    provisions: 1,
    numbers: 0.5,
  },
} as const;

/** The sum of all weights: a score divided by it lies between 0 and about 1. */
export const sumOfWeights = Object.values(settings.weights).reduce((sum, weight) => sum + weight, 0);
