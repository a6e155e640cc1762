import { pathOf } from "@samrad/citations/ancestors";
import type { Headings, ProvisionRef } from "@samrad/contracts/provisions";
import { namesOfAct } from "../acts/queries.ts";
import { actOf, fragmentOf, isBelow, outerOf } from "./policy.ts";

export type StructurePart = { parent: string; headings: Headings };

/** The parts of an act by their fragments, in the order of the text. */
export type Structure = ReadonlyMap<string, StructurePart>;

/** Definitions are kept as paragraphs; a text may cite them as points. */
const asParagraph = (fragment: string) => fragment.replace(/^(art_\w+)\/pnt_(\d+\w*)$/, "$1/par_$2");

export function toRef(key: string, structure: Structure): ProvisionRef {
  const fragment = fragmentOf(key);
  if (fragment === "") return { key, headings: namesOfAct(key) };
  return { key, headings: (structure.get(fragment) ?? structure.get(asParagraph(fragment)))?.headings ?? {} };
}

/** What a provision stands in, from the act down: chapters of the structure, then what its own key says. */
export function pathTo(structure: Structure, key: string): ProvisionRef[] {
  const act = actOf(key);
  const own = pathOf(key).slice(1);
  const around: string[] = [];
  const outermost = own[0] === undefined ? "" : fragmentOf(own[0]);
  for (
    let parent = structure.get(outermost)?.parent ?? "";
    parent !== "";
    parent = structure.get(parent)?.parent ?? ""
  ) {
    around.unshift(`${act}#${parent}`);
  }
  const path = [act, ...around, ...own];
  return path.slice(0, -1).map((one) => toRef(one, structure));
}

const isSubparagraph = (fragment: string) => /\/sub_\d+$/.test(fragment);

/** What a part stands directly in. */
function parentOf(structure: Structure, fragment: string): string {
  const parent = structure.get(fragment)?.parent ?? "";
  return parent === "" ? outerOf(fragment) : parent;
}

function stepsUp(structure: Structure, fragment: string, to: string): number | undefined {
  let steps = 0;
  for (let place = fragment; place !== ""; place = parentOf(structure, place)) {
    if (place === to) return steps;
    steps++;
  }
  return to === "" ? steps : undefined;
}

/** How deep a part stands below another one; 0 for what stands directly below. */
export function depthOf(structure: Structure, fragment: string, below: string): number {
  return Math.max((stepsUp(structure, fragment, below) ?? 1) - 1, 0);
}

/**
 * The parts below a provision, without the subparagraphs that only go on with its words. Of an act and its chapters they
 * go down to the articles.
 */
export function partsBelow(structure: Structure, fragment: string): string[] {
  const down = /^(?:$|cpt_|kap_|luku_|K\d+[a-z]?$)/.test(fragment);
  return [...structure.keys()].filter((one) => {
    if (one === fragment || isSubparagraph(one)) return false;
    if (down && /^(?:art_\w+|rct_\w+|anx_\w+|§[^/]+)\/|P\d+[a-z]?[A-Z]/.test(one)) return false;
    return stepsUp(structure, one, fragment) !== undefined;
  });
}

/** `art/par`, `KP`: the steps of a fragment without their values. */
const kindOf = (fragment: string) =>
  fragment.includes("_") || fragment.startsWith("§")
    ? fragment
        .split("/")
        .map((step) => (step.startsWith("§") ? "§" : step.split("_", 1)[0]))
        .join("/")
    : fragment.replaceAll(/[^A-Z]/g, "");

/** The provisions of the same kind before and after: of the same paragraph, for points; of the act, for articles. */
export function neighboursOf(
  structure: Structure,
  fragment: string,
): { previous?: string | undefined; next?: string | undefined } {
  if (fragment === "" || !structure.has(fragment)) return {};
  // Sections follow each other over the ends of chapters.
  const within = /^K\d+[a-z]?P\d+[a-z]?$/.test(fragment) ? "" : outerOf(fragment);
  const alike = [...structure.keys()].filter(
    (one) => (within === "" || isBelow(one, within)) && kindOf(one) === kindOf(fragment),
  );
  const index = alike.indexOf(fragment);
  return { previous: alike[index - 1], next: alike[index + 1] };
}
