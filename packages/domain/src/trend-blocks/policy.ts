import { fewestOrganisations } from "@samrad/contracts/questions";
import type { TrendDimension, TrendSubject } from "@samrad/contracts/trends";

/** One value of one dimension: `country/SE`. */
export type Trait = `${TrendDimension}/${string}`;

/** Threads of one organisation that figures do not tell apart. */
export type AskedThreads = {
  organisationId: string;
  quarter: string;
  /** Whether every member may read them. */
  open: boolean;
  traits: readonly Trait[];
  threads: number;
};

/** Threads that are counted together or not at all: all that have the traits and have none of those without. */
export type Block = {
  quarter: string;
  open: boolean;
  traits: ReadonlySet<Trait>;
  without: ReadonlySet<Trait>;
  threads: number;
  organisationIds: ReadonlySet<string>;
};

const organisationsOf = (asked: readonly AskedThreads[]) => new Set(asked.map((one) => one.organisationId));
const areEnough = (asked: readonly AskedThreads[]) => organisationsOf(asked).size >= fewestOrganisations;
const countOf = (asked: readonly AskedThreads[]) => asked.reduce((sum, { threads }) => sum + threads, 0);

type Part = { asked: readonly AskedThreads[]; traits: ReadonlySet<Trait>; without: ReadonlySet<Trait> };

const toBlock = ({ asked, ...part }: Part): Block => ({
  ...part,
  quarter: asked[0]!.quarter,
  open: asked[0]!.open,
  threads: countOf(asked),
  organisationIds: organisationsOf(asked),
});

/**
 * Those who have a trait of the dimension, for each trait that enough organisations have and that is not known to be
 * shared yet; the traits of the most threads first.
 */
function holdersOf({ asked, traits: known }: Part, dimension: TrendDimension): [Trait, AskedThreads[]][] {
  const prefix = `${dimension}/`;
  const holders = new Map<Trait, AskedThreads[]>();
  for (const one of asked)
    for (const trait of one.traits) {
      if (!trait.startsWith(prefix) || known.has(trait)) continue;
      const having = holders.get(trait);
      if (having) having.push(one);
      else holders.set(trait, [one]);
    }
  return [...holders]
    .filter(([, having]) => areEnough(having))
    .map(([trait, having]) => ({ trait, having, threads: countOf(having) }))
    .toSorted((one, other) => other.threads - one.threads || (one.trait < other.trait ? -1 : 1))
    .map(({ trait, having }) => [trait, having]);
}

/** What is left of a part while groups are taken out of it: asked in the time of what is taken, not of what is left. */
class Rest {
  readonly #left: Set<AskedThreads>;
  readonly #byOrganisation = new Map<string, number>();

  constructor(asked: readonly AskedThreads[]) {
    this.#left = new Set(asked);
    for (const one of asked) this.#count(one, 1);
  }

  get asked(): AskedThreads[] {
    return [...this.#left];
  }

  has(one: AskedThreads): boolean {
    return this.#left.has(one);
  }

  /** Takes a group out when that leaves nobody or enough organisations; else all stays as it was. */
  take(group: readonly AskedThreads[]): boolean {
    for (const one of group) this.#count(one, -1);
    const leaves = this.#byOrganisation.size;
    const may = leaves === 0 || leaves >= fewestOrganisations;
    for (const one of group)
      if (may) this.#left.delete(one);
      else this.#count(one, 1);
    return may;
  }

  #count({ organisationId }: AskedThreads, by: number) {
    const count = (this.#byOrganisation.get(organisationId) ?? 0) + by;
    if (count > 0) this.#byOrganisation.set(organisationId, count);
    else this.#byOrganisation.delete(organisationId);
  }
}

/** Takes the threads with a trait out of the others, as often as both sides are left with enough organisations. */
function divide({ asked, traits, without }: Part, dimension: TrendDimension): Part[] {
  const parts: Part[] = [];
  const rest = new Rest(asked);
  let taken = without;
  for (const [trait, holders] of holdersOf({ asked, traits, without }, dimension)) {
    const having = holders.filter((one) => rest.has(one));
    if (!areEnough(having) || !rest.take(having)) continue;
    parts.push(...divide({ asked: having, traits: new Set([...traits, trait]), without: taken }, dimension));
    taken = new Set([...taken, trait]);
  }
  return rest.asked.length > 0 ? [...parts, { asked: rest.asked, traits, without: taken }] : parts;
}

/**
 * Divides threads into blocks of at least three organisations each, by country and by one subject beside it. Every figure
 * is a sum of whole blocks, so that no arithmetic on figures leads to a smaller group (decision 11). Threads of closed
 * spaces make blocks of their own: whoever counts what all may read learns nothing of them by subtraction.
 */
export function toBlocks(asked: readonly AskedThreads[], subject: TrendSubject | null): Block[] {
  const groups = new Map<string, AskedThreads[]>();
  for (const one of asked) {
    const key = `${one.quarter} ${one.open}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .filter(areEnough)
    .flatMap((asked) => divide({ asked, traits: new Set(), without: new Set() }, "country"))
    .flatMap((part) => (subject ? divide(part, subject) : [part]))
    .map(toBlock);
}
