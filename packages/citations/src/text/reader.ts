import { tokenize, type Token } from "./tokens.ts";

const END: Token = { kind: "mark", text: "", raw: "", start: 0, end: 0, gap: "paragraph" };

/** The tokens of a text. Counts every look, so that a test can hold the work against the length of the text. */
export class Reader {
  readonly tokens: readonly Token[];
  looks = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  get length(): number {
    return this.tokens.length;
  }

  at(index: number): Token {
    this.looks += 1;
    return this.tokens[index] ?? END;
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
