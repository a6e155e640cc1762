import type { Document } from "@samrad/contracts/document";
import { fromMarkdown } from "../src/documents/from-markdown.ts";

const fail = (): never => {
  throw new Error("This text of the demo network names and quotes nobody.");
};

/** The document of a text that names and quotes nobody. Throws an error where it does. */
export const readNameless = (markdown: string): Document => fromMarkdown(markdown, { mention: fail, quote: fail });
