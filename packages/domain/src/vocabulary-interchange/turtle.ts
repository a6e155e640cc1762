import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Quad, StreamParser } from "n3";
import { BadVocabulary, Statements } from "./policy.ts";
import { iri, prefixes, type Triple } from "./view.ts";

/** Reads Turtle as it comes, so that a large file is never in memory whole. Throws `BadVocabulary` with the line of what is no Turtle. */
export async function readTurtle(chunks: AsyncIterable<string>): Promise<Statements> {
  const statements = new Statements();
  const parser = new StreamParser({ format: "text/turtle" });
  let refused: unknown;
  try {
    await pipeline(Readable.from(chunks), parser, async (quads: AsyncIterable<Quad>) => {
      try {
        for await (const quad of quads) keep(statements, quad);
      } catch (error) {
        refused = error;
        throw error;
      }
    });
  } catch (error) {
    // What ended the reading, and not that the file was no longer read.
    if (refused instanceof BadVocabulary) throw refused;
    if (error instanceof BadVocabulary || !(error instanceof Error) || "code" in error) throw error;
    throw new BadVocabulary([{ reason: "file.not_readable", detail: error.message }]);
  }
  return statements;
}

type Term = { termType: string; value: string; language?: string; datatype?: { value: string } };

/** Keeps a statement about something that has a name. */
export function keep(statements: Statements, quad: { subject: Term; predicate: Term; object: Term }): void {
  const { subject, predicate, object } = quad;
  if (subject.termType !== "NamedNode" || object.termType === "BlankNode") {
    statements.leftOut++;
    return;
  }
  statements.add({ s: subject.value, p: predicate.value, o: toObject(object) });
}

function toObject({ termType, value, language, datatype }: Term): Triple["o"] {
  if (termType === "NamedNode") return { iri: value };
  if (language) return { value, lang: language };
  return datatype && datatype.value !== iri.string ? { value, type: datatype.value } : { value };
}

const escapes: Record<string, string> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function shorten(uri: string): string {
  for (const [prefix, base] of Object.entries(prefixes)) {
    const rest = uri.slice(base.length);
    if (uri.startsWith(base) && /^[A-Za-z][\w-]*$/.test(rest)) return `${prefix}:${rest}`;
  }
  // oxlint-disable-next-line no-control-regex -- just what an IRI in Turtle must not hold (Turtle, production 18)
  return `<${uri.replaceAll(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;
}

function toTerm(o: Triple["o"]): string {
  if ("iri" in o) return shorten(o.iri);
  const text = `"${o.value.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character]!)}"`;
  if (o.lang) return `${text}@${o.lang}`;
  return o.type ? `${text}^^${shorten(o.type)}` : text;
}

/** Writes statements as Turtle; those of one subject that come one after the other stand together. */
export async function* writeTurtle(triples: AsyncIterable<Triple>): AsyncGenerator<string> {
  for (const [prefix, base] of Object.entries(prefixes)) yield `@prefix ${prefix}: <${base}> .\n`;
  let subject: string | undefined;
  for await (const { s, p, o } of triples) {
    const said = `${p === iri.type ? "a" : shorten(p)} ${toTerm(o)}`;
    yield s === subject ? ` ;\n    ${said}` : `${subject === undefined ? "" : " .\n"}\n${shorten(s)} ${said}`;
    subject = s;
  }
  yield subject === undefined ? "" : " .\n";
}
