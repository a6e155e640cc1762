import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { type Family, type Step } from "./mentions.ts";

/** What a part is being read into. */
export interface Draft {
  readonly reader: Reader;
  readonly language: Language | undefined;
  readonly family: Family;
  readonly plural: boolean;
  /** Danish "nr." is a point everywhere. */
  readonly danish: boolean;
  /** Numbers in a list are heads of their own ("Articles 13 and 14"); not where the head word follows its numbers. */
  readonly headsFollow: boolean;
}

/** An item in tokens: `first` is where its own numbers start. */
export interface DraftItem {
  readonly steps: readonly Step[];
  readonly first: number;
  readonly next: number;
  /** Where its span ends, where that is before `next`. */
  readonly end?: number;
  readonly range?: true;
}

export interface StepRead {
  readonly steps: readonly Step[];
  readonly next: number;
  /** The token its own numbers start at, where that is not the first. */
  readonly first?: number;
}
