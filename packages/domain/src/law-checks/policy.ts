import { pathOf } from "@samrad/citations/ancestors";
import { type Actor, hasRole } from "../actor.ts";
import type { Change } from "../law-versions/queries.ts";

/** What is known of an act when a change of it is weighed: its provisions, and what they stand under. */
export type Structure = ReadonlyMap<string, { parent: string }>;

const keyOf = (act: string, fragment: string) => `${act}#${fragment}`;
/** A subparagraph that is no point speaks for its whole paragraph, as the words before the points do. */
const spoken = (fragment: string) => fragment.replace(/\/sub_\d+$/, "");

/** A provision with all that it stands in, chapters included; the innermost first. */
function placesOf(act: string, fragment: string, structure: Structure): string[] {
  const own = pathOf(keyOf(act, fragment)).slice(1).toReversed();
  const outermost = own.at(-1)?.slice(act.length + 1) ?? fragment;
  const around: string[] = [];
  for (
    let parent = structure.get(outermost)?.parent ?? "";
    parent !== "";
    parent = structure.get(parent)?.parent ?? ""
  ) {
    around.push(keyOf(act, parent));
  }
  return own.length === 0 ? [keyOf(act, fragment), ...around] : [...own, ...around];
}

/** The provision that is cited, or the nearest one around it that the act has; undefined for the act as a whole. */
function settled(key: string, act: string, structure: Structure): string | undefined {
  return pathOf(key)
    .slice(1)
    .findLast((one) => structure.has(one.slice(act.length + 1)));
}

/** Definitions and points straight under an article are cited as paragraphs and as points: `art_3/pnt_1` is `art_3/par_1`. */
const asParagraph = (key: string) => key.replace(/#(art_\w+)\/pnt_(\d+\w*)/, "#$1/par_$2");

/**
 * Which changes concern a citation: of the provision itself; of anything below it (57 when 57(1) changes); of the words
 * that it stands under (57(9)(a) when what comes before the points of 57(9) changes). Not of its neighbours (57(16)
 * when 57(1) changes), nor of a heading above it. Who cites an act as a whole says nothing of a provision.
 */
export function concerning(act: string, changes: readonly Change[], structure: Structure): (cited: string) => string[] {
  const below = new Map<string, Set<string>>();
  const words = new Map<string, string>();
  for (const { fragment, text } of changes) {
    const changed = keyOf(act, spoken(fragment));
    for (const place of placesOf(act, spoken(fragment), structure)) {
      const known = below.get(place) ?? new Set();
      below.set(place, known.add(changed));
    }
    if (text) words.set(changed, changed);
  }
  return (cited) => {
    const key = settled(cited, act, structure) ?? settled(asParagraph(cited), act, structure);
    if (key === undefined) return [];
    const above = pathOf(key)
      .slice(1, -1)
      .filter((one) => words.has(one));
    return [...new Set([...above, ...(below.get(key) ?? [])])];
  };
}

/** An authority's signatory says whether the authority's answer still holds, and nobody else does. */
export function canDecideOnAnswer(actor: Actor, { organisationId }: { organisationId: string }): boolean {
  return actor.kind === "member" && actor.organisationId === organisationId && hasRole(actor, "signatory");
}

/** Who answers for a question says whether it still holds: its owner, or somebody who keeps the questions. */
export function canDecideOnQuestion(actor: Actor, { ownerId }: { ownerId: string | null }): boolean {
  if (actor.kind !== "member") return false;
  return actor.personId === ownerId || hasRole(actor, "coordinator", "administrator");
}
