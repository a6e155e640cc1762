import { type Act } from "../acts/act.ts";
import { type ActMention, type Mention, type PartMention, type Span } from "../grammar/mentions.ts";
import { type Places } from "../text/sentences.ts";
import { type Reader } from "../text/reader.ts";

/** A mention and what the binding has found out about it. */
export interface Node {
  readonly index: number;
  mention: Mention;
  /** An act that a part stands beside, or that names again what the sentence has named: no citation of its own. */
  taken: boolean;
  /** An act that another act's title names: what follows is not about it. */
  aside: boolean;
  /** The act of a part; "none" where it is known to be another text's. */
  act?: Act | "none";
  /** Joined to an act that stands after it: so are the parts before it that are listed with it. */
  boundForward?: boolean;
  /** From the act's name to the end of the part, or the other way round. */
  reach?: Span;
}

export interface PartNode extends Node {
  mention: PartMention;
}

export interface ActNode extends Node {
  mention: ActMention;
}

export interface Binding {
  readonly reader: Reader;
  readonly places: Places;
  readonly nodes: readonly Node[];
  /** The act the caller says the text is about. */
  readonly byDefault: Act | undefined;
  readonly language: string | undefined;
}

export function toNode(mention: Mention, index: number): Node {
  return { index, mention, taken: false, aside: false };
}

export function isPartNode(node: Node | undefined): node is PartNode {
  return node?.mention.kind === "part";
}

export function isActNode(node: Node | undefined): node is ActNode {
  return node?.mention.kind === "act";
}

export function sentenceOf({ places }: Binding, { mention }: Node): number {
  return places.sentence[mention.first] ?? 0;
}

export function paragraphOf({ places }: Binding, { mention }: Node): number {
  return places.paragraph[mention.first] ?? 0;
}
