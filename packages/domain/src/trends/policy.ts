import { fewestOrganisations } from "@samrad/contracts/questions";
import type { TrendDimension, TrendSubject } from "@samrad/contracts/trends";
import type { Actor } from "../actor.ts";

/** Members see how the network's questions move; visitors do not. */
export function canSeeTrends(actor: Actor): boolean {
  return actor.kind === "member";
}

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
 * The traits of a dimension that enough organisations have and that are not known to be shared yet, those of the most
 * threads first.
 */
function traitsOf({ asked, traits: known }: Part, dimension: TrendDimension): Trait[] {
  const found = new Map<Trait, AskedThreads[]>();
  for (const one of asked)
    for (const trait of one.traits) {
      if (!trait.startsWith(`${dimension}/`) || known.has(trait)) continue;
      const having = found.get(trait);
      if (having) having.push(one);
      else found.set(trait, [one]);
    }
  const counts = new Map(
    [...found].flatMap(([trait, having]) => (areEnough(having) ? [[trait, countOf(having)] as const] : [])),
  );
  return [...counts.keys()].toSorted((one, other) => counts.get(other)! - counts.get(one)! || (one < other ? -1 : 1));
}

/** Takes the threads with a trait out of the others, as often as both sides are left with enough organisations. */
function divide(part: Part, dimension: TrendDimension): Part[] {
  const parts: Part[] = [];
  let rest = part;
  for (const trait of traitsOf(part, dimension)) {
    const having = rest.asked.filter(({ traits }) => traits.includes(trait));
    const lacking = rest.asked.filter(({ traits }) => !traits.includes(trait));
    if (!areEnough(having) || (lacking.length > 0 && !areEnough(lacking))) continue;
    parts.push(...divide({ ...rest, asked: having, traits: new Set([...rest.traits, trait]) }, dimension));
    rest = { ...rest, asked: lacking, without: new Set([...rest.without, trait]) };
  }
  return rest.asked.length > 0 ? [...parts, rest] : parts;
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
