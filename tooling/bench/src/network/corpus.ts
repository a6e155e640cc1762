/** The same numbers for the same seed (mulberry32). */
export function aDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Dice = () => number;

const syllables =
  "ba re ti mo lu ca ne si do vu pra ster lin qua ver tum gra phe ron mi sol ter and ex um or is ul ent ab".split(" ");
const vocabularySize = 4_000;

function coinWord(dice: Dice): string {
  const length = 2 + Math.floor(dice() * 3);
  return Array.from({ length }, () => syllables[Math.floor(dice() * syllables.length)]).join("");
}

function coinVocabulary(): string[] {
  const dice = aDice(7);
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const word = coinWord(dice);
    if (word.length > 3 && word.length < 14) words.add(word);
  }
  return [...words];
}

const vocabulary = coinVocabulary();

/** A few words are everywhere and most are rare, as in any language. */
function aWord(dice: Dice): string {
  return vocabulary[Math.floor(vocabularySize ** dice()) - 1]!;
}

/** Sentences and paragraphs of about so many characters. */
export function aText(dice: Dice, characters: number): string {
  let text = "";
  let words = 0;
  while (text.length < characters) {
    const word = aWord(dice);
    text += words === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
    words++;
    const ends = words > 6 && dice() < 0.14;
    if (ends) words = 0;
    text += !ends ? " " : dice() < 0.12 ? ".\n\n" : ". ";
  }
  return `${text.trim()}.`;
}

/** Changes whenever what is seeded does: what was seeded before is then thrown away. */
export const corpusVersion = 2;

const selectiveCount = 40;
/** Each stands in about every 4,000th post: in five of 20,000, in fifty of 200,000. */
export const selectiveTerms = Array.from(
  { length: selectiveCount },
  (_, index) => `xylograph${vocabulary[1_000 + index]}`,
);
/** Each stands in five posts, however large the network. */
export const rareTerms = (scale: number) =>
  Array.from({ length: selectiveCount * scale }, (_, index) => `zeppelin${vocabulary[1_000 + index]}`);
/** One in so many posts has one of the rare terms. */
const rareEvery = 100;
/** Each stands in about every ninth post. */
export const commonTerms = vocabulary.slice(60, 70);

export type CorpusPost = { author: number; text: string };
export type CorpusThread = {
  number: number;
  title: string;
  /** Milliseconds before now when it was opened, and over which its posts spread. */
  age: number;
  span: number;
  posts: CorpusPost[];
};

/** How many authors a corpus has, whatever its size. */
export const authors = 200;
const dayInMs = 86_400_000;
const reachesBack = 60 * dayInMs;

/** 2,000 threads with 20,000 posts: most are short, a few are very long. */
function threadSizes(dice: Dice, scale: number): number[] {
  const kinds = [
    [1_600, 5],
    [300, 20],
    [90, 40],
    [10, 240],
  ] as const;
  const sizes = kinds.flatMap(([count, size]) => Array<number>(count * scale).fill(size));
  for (let last = sizes.length - 1; last > 0; last--) {
    const other = Math.floor(dice() * (last + 1));
    [sizes[last], sizes[other]] = [sizes[other]!, sizes[last]!];
  }
  return sizes;
}

/** The threads of a network of this scale, oldest first, the same every time. */
export function* corpusThreads(scale: number): Generator<CorpusThread> {
  const dice = aDice(42);
  const rare = rareTerms(scale);
  let [written, planted] = [0, 0];
  const aPost = (): CorpusPost => {
    const text = aText(dice, 420 + Math.floor(dice() * 360));
    const selective = dice() < 0.01 ? ` ${selectiveTerms[planted++ % selectiveTerms.length]}.` : "";
    const place = written++ / rareEvery;
    const term = Number.isInteger(place) ? ` ${rare[place % rare.length]}.` : "";
    return { author: Math.floor(dice() ** 1.5 * authors), text: text + selective + term };
  };
  const sizes = threadSizes(dice, scale);
  for (const [number, size] of sizes.entries()) {
    const age = Math.floor(((sizes.length - number) / sizes.length) * reachesBack) + 3_600_000;
    const posts = Array.from({ length: size }, aPost);
    const title = aText(dice, 40).replaceAll(/[.\n]/g, "");
    yield { number, title, age, span: Math.min(2 * dayInMs, age - 1_800_000), posts };
  }
}
