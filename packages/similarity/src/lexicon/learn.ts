/** Two texts that say the same in two languages, as stems. */
export type Pair = readonly [source: readonly string[], target: readonly string[]];

/** For each word of one language its translations, with their probabilities. */
export type Translations = Map<string, Map<string, number>>;

const ROUNDS = 12;
/** A translation less likely than this is forgotten on the way: it keeps the tables small. */
const FLOOR = 1e-3;

/** Stands in every source text, for what is said in the target alone. */
const NOTHING = "";

type Row = Map<string, number>;

function rowOf(table: Translations, word: string): Row {
  const found = table.get(word);
  if (found !== undefined) return found;
  const row: Row = new Map();
  table.set(word, row);
  return row;
}

/** Shares one word of the target among the words of the source, as far as each is believed to mean it. */
function share(word: string, believed: readonly (Row | undefined)[], counts: readonly Row[]): void {
  const chances = believed.map((row) => (row === undefined ? 1 : (row.get(word) ?? 0)));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  if (total === 0) return;
  for (const [index, chance] of chances.entries()) {
    if (chance > 0) counts[index]?.set(word, (counts[index]?.get(word) ?? 0) + chance / total);
  }
}

function expect(pairs: readonly Pair[], believed: Translations | undefined): Translations {
  const counts: Translations = new Map();
  for (const [source, target] of pairs) {
    const words = [NOTHING, ...source];
    const before = words.map((word) => believed && (believed.get(word) ?? new Map<string, number>()));
    const after = words.map((word) => rowOf(counts, word));
    for (const word of target) share(word, before, after);
  }
  return counts;
}

function normalise(counts: Translations): Translations {
  return new Map(
    [...counts].map(([word, row]) => {
      const total = [...row.values()].reduce((sum, count) => sum + count, 0);
      return [word, new Map([...row].flatMap(([to, count]) => (count / total > FLOOR ? [[to, count / total]] : [])))];
    }),
  );
}

/** IBM's model 1: which words translate which, learned from whole texts by expectation and maximisation. */
function learnOneWay(pairs: readonly Pair[]): Translations {
  let believed: Translations | undefined;
  for (let round = 0; round < ROUNDS; round += 1) believed = normalise(expect(pairs, believed));
  believed?.delete(NOTHING);
  return believed ?? new Map();
}

/** Learns in both directions and keeps what both believe: the mean of the two, made to sum to one again. */
export function learnTranslations(pairs: readonly Pair[]): Translations {
  const forward = learnOneWay(pairs);
  const backward = learnOneWay(pairs.map(([source, target]) => [target, source]));
  const agreed = [...forward].map(([word, row]): [string, Row] => [
    word,
    new Map([...row].map(([to, chance]) => [to, Math.sqrt(chance * (backward.get(to)?.get(word) ?? 0))])),
  ]);
  return normalise(new Map(agreed));
}
