import { fewestOrganisations } from "@samrad/contracts/questions";
import type { TrendDimension, TrendSubject } from "@samrad/contracts/trends";
import type { Actor } from "../actor.ts";

/** Members see how the network's questions move; visitors do not. */
export function canSeeTrends(actor: Actor): boolean {
  return actor.kind === "member";
}

/** One value of one dimension: `country/SE`. */
export type Trait = `${TrendDimension}/${string}`;

/** A thread as figures know it. */
export type AskedThread = {
  organisationId: string;
  quarter: string;
  /** Whether every member may read it. */
  open: boolean;
  traits: readonly Trait[];
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

const organisationsOf = (threads: readonly AskedThread[]) => new Set(threads.map((thread) => thread.organisationId));
const areEnough = (threads: readonly AskedThread[]) => organisationsOf(threads).size >= fewestOrganisations;

type Part = { threads: readonly AskedThread[]; traits: ReadonlySet<Trait>; without: ReadonlySet<Trait> };

const toBlock = ({ threads, ...part }: Part): Block => ({
  ...part,
  quarter: threads[0]!.quarter,
  open: threads[0]!.open,
  threads: threads.length,
  organisationIds: organisationsOf(threads),
});

/** The traits of a dimension that the threads are not known to share yet, those of the most threads first. */
function traitsOf(threads: readonly AskedThread[], dimension: TrendDimension, known: ReadonlySet<Trait>): Trait[] {
  const counts = new Map<Trait, number>();
  for (const { traits } of threads)
    for (const trait of traits)
      if (trait.startsWith(`${dimension}/`) && !known.has(trait)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return [...counts.keys()].toSorted((one, other) => counts.get(other)! - counts.get(one)! || (one < other ? -1 : 1));
}

/** Takes the threads with a trait out of the others, as often as both sides are left with enough organisations. */
function divide(part: Part, dimension: TrendDimension): Part[] {
  const parts: Part[] = [];
  let rest = part;
  for (const trait of traitsOf(part.threads, dimension, part.traits)) {
    const having = rest.threads.filter(({ traits }) => traits.includes(trait));
    const lacking = rest.threads.filter(({ traits }) => !traits.includes(trait));
    if (!areEnough(having) || (lacking.length > 0 && !areEnough(lacking))) continue;
    parts.push(...divide({ ...rest, threads: having, traits: new Set([...rest.traits, trait]) }, dimension));
    rest = { ...rest, threads: lacking, without: new Set([...rest.without, trait]) };
  }
  return rest.threads.length > 0 ? [...parts, rest] : parts;
}

/**
 * Divides threads into blocks of at least three organisations each, by country and by one subject beside it. Every figure
 * is a sum of whole blocks, so that no arithmetic on figures leads to a smaller group (decision 11). Threads of closed
 * spaces make blocks of their own: whoever counts what all may read learns nothing of them by subtraction.
 */
export function toBlocks(threads: readonly AskedThread[], subject: TrendSubject | null): Block[] {
  const groups = new Map<string, AskedThread[]>();
  for (const thread of threads) {
    const key = `${thread.quarter} ${thread.open}`;
    const group = groups.get(key);
    if (group) group.push(thread);
    else groups.set(key, [thread]);
  }
  return [...groups.values()]
    .filter(areEnough)
    .flatMap((threads) => divide({ threads, traits: new Set(), without: new Set() }, "country"))
    .flatMap((part) => (subject ? divide(part, subject) : [part]))
    .map(toBlock);
}
