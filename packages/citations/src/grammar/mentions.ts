import { type Act } from "../acts/act.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens: `next` is the first after it. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
}

/**
 * How a step is written; what it means depends on the family and on what stands before it ("nr. 1" is a paragraph in
 * "artikkel 6 nr. 1" and a point in "§ 2 første ledd nr. 1").
 */
export type Unit =
  | "chapter"
  | "recital"
  | "annex"
  | "article"
  | "section"
  | "paragraph"
  | "division"
  | "moment"
  | "number"
  | "point"
  | "dotted"
  | "bracketed"
  | "bare";

export interface Step {
  readonly unit: Unit;
  readonly value: string;
}

/** What kind of whole a part belongs to; "open" for one that names no article or section ("stk. 3, litra b"). */
export type Family = "chapter" | "recital" | "annex" | "article" | "section" | "open";

export interface Item {
  readonly steps: readonly Step[];
  readonly span: Span;
  readonly range?: true;
  /** Numbers of "§§ 4-7" that may be one section of an act numbered by chapter. */
  readonly joined?: readonly [Item, Item];
}

export interface PartMention extends Stretch {
  readonly kind: "part";
  readonly family: Family;
  readonly items: readonly Item[];
  /** Counts only where an act stands beside it: a head word that ordinary texts use too. */
  readonly shy?: boolean;
  /** "of this Regulation", "i denna lag". */
  readonly chapter?: string;
}

export interface ActMention extends Stretch {
  readonly kind: "act";
  /** Undefined for what reads as an act that no table knows. */
  readonly act: Act | undefined;
  /** Without an inflection's tail ("GDPR" in "GDPR:s"). */
  readonly span: Span;
  /** Found by its name; an unknown one is found by the look of its name. */
  readonly by: "name" | "number" | "look";
  /** Counts only beside a part of it. */
  readonly weak: boolean;
}

/** "that Regulation", "samma lag", "loven her": an act without its name. */
export interface PointerMention extends Stretch {
  readonly kind: "pointer";
  readonly to: "this" | "that";
  readonly family: "R" | "L" | "D" | "statute" | "any";
}

/** A judgment or a document: its key needs no context. */
export interface SourceMention extends Stretch {
  readonly kind: "source";
  readonly key: string;
  readonly span: Span;
  readonly range?: true;
}

export type Mention = PartMention | ActMention | PointerMention | SourceMention;

export function isPart(mention: Mention | undefined): mention is PartMention {
  return mention?.kind === "part";
}
