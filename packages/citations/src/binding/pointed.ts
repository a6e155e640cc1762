import { type Act } from "../acts/act.ts";
import { type PartMention, type PointerMention } from "../grammar/mentions.ts";
import { canHave } from "./fit.ts";
import { type Binding, isActNode, type Node, paragraphOf } from "./node.ts";

/** How many mentions a look back or ahead passes at most: the work stays linear in the text. */
export const FARTHEST_LOOK = 40;

function isOfFamily(act: Act, family: PointerMention["family"]): boolean {
  if (family === "any") return true;
  if (family === "statute") return act.tradition !== "eu";
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
 * caller's. "this" never stands for one that the text names; without a default it is a text without a key.
 */
export function pointedAct(binding: Binding, pointer: PointerMention, part: PartMention): Act | "none" | undefined {
  const { nodes, byDefault } = binding;
  if (pointer.to === "this") return fits(byDefault, pointer, part) ? byDefault : "none";
  const from = nodes.findIndex(({ mention }) => mention === pointer);
  for (const node of before(binding, from)) {
    const act = isActNode(node) ? node.mention.act : node.act;
    if (act !== undefined && act !== "none" && !node.aside && fits(act, pointer, part)) return act;
  }
  return fits(byDefault, pointer, part) ? byDefault : undefined;
}
