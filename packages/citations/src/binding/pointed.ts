import { type Act } from "../acts/act.ts";
import { type PartMention, type PointerMention } from "../grammar/mentions.ts";
import { canHave } from "./fit.ts";
import { type Binding, isActNode, type Node, paragraphOf } from "./node.ts";

/** How many mentions a look back or ahead passes at most: the work stays linear in the text. */
export const FARTHEST_LOOK = 40;

function isOfFamily(act: Act, family: PointerMention["family"]): boolean {
  if (family === "any") return true;
  if (family === "statute") return act.tradition !== "eu";
  if (act.tradition === "se") return family === "R";
  return act.tradition === "eu" && act.key?.slice(11, 12) === family;
}

function* before(binding: Binding, from: number): Generator<Node> {
  const here = binding.nodes[from];
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST_LOOK); index -= 1) {
    const node = binding.nodes[index];
    if (node === undefined || here === undefined || paragraphOf(binding, node) !== paragraphOf(binding, here)) return;
    yield node;
  }
}

function fits(act: Act | undefined, pointer: PointerMention, part: PartMention): act is Act {
  return act !== undefined && isOfFamily(act, pointer.family) && canHave(act, part);
}

/**
 * The act "that Regulation" or "this Act" stands for: the last one of its kind that the paragraph names, or the
 * caller's, else one without a key. "this" never stands for one that the text names.
 */
export function pointedAct(binding: Binding, node: Node, part: PartMention): Act | "none" {
  const { byDefault } = binding;
  const pointer = node.mention as PointerMention;
  if (pointer.to === "this") return fits(byDefault, pointer, part) ? byDefault : "none";
  for (const named of before(binding, node.index)) {
    const act = isActNode(named) ? named.mention.act : named.act;
    if (act !== undefined && act !== "none" && !named.aside && fits(act, pointer, part)) return act;
  }
  return fits(byDefault, pointer, part) ? byDefault : "none";
}
