import { Token, tokenize } from "./tokens.ts";

const END = new Token("mark", "", { start: 0, end: 0, gap: "paragraph" });

/** The tokens of a text. Counts every look, so that a test can hold the work against the length of the text. */
export class Reader {
  readonly tokens: readonly Token[];
  looks = 0;
  #here = 0;
  #strayed = false;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  get length(): number {
    return this.tokens.length;
  }

  at(index: number): Token {
    this.looks += 1;
    if (index !== this.#here) this.#strayed = true;
    return this.tokens[index] ?? END;
  }

  /** From here on it is noted whether any other token is looked at. */
  stay(index: number): void {
    this.#here = index;
    this.#strayed = false;
  }

  /** Whether another token than the one to stay at was looked at since. */
  get strayed(): boolean {
    return this.#strayed;
  }

  text(index: number): string {
    return this.at(index).text;
  }

  isNumber(index: number): boolean {
    return this.at(index).kind === "number";
  }

  /** Written together with the token before it. */
  isGlued(index: number): boolean {
    return index < this.length && this.at(index).gap === "none";
  }

  /** Past an abbreviation's point. */
  pastPoint(index: number): number {
    return this.text(index) === "." && this.isGlued(index) ? index + 1 : index;
  }
}
