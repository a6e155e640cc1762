import { SaxesParser, type SaxesTag } from "saxes";
import { LawProblem } from "./law-text.ts";

/** An element with what stands in it, without prefixes of namespaces. */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] };

/** An element that is open around another one. A reader keeps in `notes` what it has learnt of it. */
export type Surrounding = { name: string; attributes: Record<string, string>; notes: Record<string, string> };

export type Found = { element: Element; surroundings: readonly Surrounding[] };

const deepest = 100;
/** Letters in one element that is read whole: no article is as long. */
const longestUnit = 4_000_000;
const piece = 64_000;

const plain = (name: string) => name.slice(name.indexOf(":") + 1);
const plainAttributes = (tag: SaxesTag) =>
  Object.fromEntries(
    Object.entries(tag.attributes).map(([name, value]) => [
      plain(name),
      typeof value === "string" ? value : value.value,
    ]),
  );

/** What is read in the place of an element within words; undefined where it is words like any other. */
export type StandIn = (element: Element) => string | undefined;

function textOf(element: Element, standIn: StandIn, blocks: ReadonlySet<string>): string {
  const words = element.children.map((child) => {
    if (typeof child === "string") return child;
    const text = standIn(child) ?? textOf(child, standIn, blocks);
    return blocks.has(child.name) ? ` ${text} ` : text;
  });
  return words.join("");
}

/** Reads the words of an element as one line. `blocks` stand apart from what is beside them, all else runs on. */
export const lineReader =
  (blocks: ReadonlySet<string>, standIn: StandIn) =>
  (element: Element): string =>
    textOf(element, standIn, blocks).replaceAll(/\s+/g, " ").trim();

export const elementsOf = ({ children }: Element): Element[] => children.filter((child) => typeof child !== "string");

export const childOf = (element: Element, ...names: string[]): Element | undefined =>
  elementsOf(element).find(({ name }) => names.includes(name));

export type Wanted = {
  /** Whether an element is asked for, by its name and by what it stands in. */
  isUnit: (name: string, surroundings: readonly Surrounding[]) => boolean;
  /** Told of each of them at its end, before it is asked whether anything after it is wanted. */
  learn?: (element: Element) => void;
};

type Open = Surrounding & { element?: Element };

/** Follows the parser: what is open, and what of it is read whole. */
class Follower {
  readonly found: Found[] = [];
  private readonly open: Open[] = [];
  private letters = 0;
  private readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
  }

  begin(tag: SaxesTag) {
    if (this.open.length >= deepest) throw new LawProblem("xml.too_deep", String(deepest));
    const name = plain(tag.name);
    const attributes = plainAttributes(tag);
    const around = this.open.at(-1)?.element;
    const whole = around !== undefined || this.wanted.isUnit(name, this.open);
    const element: Element | undefined = whole ? { name, attributes, children: [] } : undefined;
    if (element && around) around.children.push(element);
    if (element && !around) this.letters = 0;
    this.open.push({ name, attributes, notes: {}, ...(element && { element }) });
  }

  words(text: string) {
    const element = this.open.at(-1)?.element;
    if (!element) return;
    this.letters += text.length;
    if (this.letters > longestUnit) throw new LawProblem("law.part_too_long", element.name);
    element.children.push(text);
  }

  end() {
    const { element } = this.open.pop()!;
    if (!element || this.open.at(-1)?.element !== undefined) return;
    this.wanted.learn?.(element);
    this.found.push({ element, surroundings: [...this.open] });
  }
}

/**
 * The elements of an XML text that are wanted, one after the other, whole; what is around them is never held.
 * Entities of the text's own are refused, nothing outside it is looked at. Throws `xml.malformed` with the line.
 */
export async function* readElements(chunks: AsyncIterable<string>, wanted: Wanted): AsyncGenerator<Found> {
  const follower = new Follower(wanted);
  const parser = new SaxesParser({ position: true });
  parser.on("doctype", (declaration) => {
    if (/<!ENTITY/i.test(declaration) || declaration.includes("[")) throw new LawProblem("xml.entities");
  });
  parser.on("text", (text) => follower.words(text));
  parser.on("cdata", (text) => follower.words(text));
  parser.on("error", (error) => {
    throw new LawProblem("xml.malformed", error.message);
  });
  // The parser holds words back until an element begins or ends.
  let heldBack = 0;
  for (const tag of ["opentag", "closetag"] as const) {
    parser.on(tag, (element) => {
      heldBack = 0;
      if (tag === "opentag") follower.begin(element);
      else follower.end();
    });
  }
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += piece) {
      heldBack += piece;
      if (heldBack > longestUnit) throw new LawProblem("law.part_too_long");
      parser.write(chunk.slice(start, start + piece));
      yield* follower.found.splice(0);
    }
  }
  parser.close();
  yield* follower.found.splice(0);
}
