import { BadVocabulary, Statements } from "./policy.ts";
import { keep } from "./turtle.ts";
import { iri, prefixes, type Triple } from "./view.ts";

/** Nothing is fetched: a file has to bring its context along. */
function refuseToFetch(url: string): never {
  throw new BadVocabulary([{ reason: "file.remote_context", detail: url }]);
}

/** Reads JSON-LD. Throws `BadVocabulary` for what is none, and for a context that would have to be fetched. */
export async function readJsonLd(text: string): Promise<Statements> {
  const { default: jsonld } = await import("jsonld");
  const statements = new Statements();
  try {
    const document = JSON.parse(text) as object;
    const quads = await jsonld.toRDF(document, { documentLoader: refuseToFetch });
    for (const quad of quads as unknown as Parameters<typeof keep>[1][]) keep(statements, quad);
  } catch (error) {
    throw toBadVocabulary(error);
  }
  return statements;
}

function toBadVocabulary(error: unknown): unknown {
  if (error instanceof BadVocabulary || !(error instanceof Error)) return error;
  const cause = (error as { details?: { cause?: unknown } }).details?.cause;
  if (cause instanceof BadVocabulary) return cause;
  return new BadVocabulary([{ reason: "file.not_readable", detail: error.message }]);
}

const byLanguage = (id: string) => ({ "@id": id, "@container": ["@language", "@set"] });
const toNode = (id: string) => ({ "@id": id, "@type": "@id", "@container": "@set" });

/** The short names of what is edited here; everything else stands under its whole IRI. */
const context = {
  ...prefixes,
  prefLabel: byLanguage(iri.prefLabel),
  altLabel: byLanguage(iri.altLabel),
  hiddenLabel: byLanguage(iri.hiddenLabel),
  definition: byLanguage(iri.definition),
  scopeNote: byLanguage(iri.scopeNote),
  broader: toNode(iri.broader),
  related: toNode(iri.related),
  inScheme: toNode(iri.inScheme),
  member: toNode(iri.member),
  replacedBy: toNode(iri.replacedBy),
};

const terms = new Map<string, string>(
  Object.entries(context).flatMap(([name, meaning]) => (typeof meaning === "string" ? [] : [[meaning["@id"], name]])),
);

type Node = Record<string, unknown>;

function append(node: Node, key: string, value: unknown) {
  const values = node[key];
  if (Array.isArray(values)) values.push(value);
  else node[key] = [value];
}

function say(node: Node, { p, o }: Triple) {
  const term = terms.get(p);
  if (p === iri.type && "iri" in o) append(node, "@type", o.iri);
  else if ("iri" in o) append(node, term ?? p, term ? o.iri : { "@id": o.iri });
  else if (term && o.lang) {
    const map = (node[term] ??= {}) as Node;
    append(map, o.lang, o.value);
  } else {
    const tag = o.lang ? { "@language": o.lang } : o.type ? { "@type": o.type } : {};
    append(node, p, { "@value": o.value, ...tag });
  }
}

/** Writes statements as JSON-LD, a thing a line. */
export async function* writeJsonLd(triples: AsyncIterable<Triple>): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [`;
  let node: Node | undefined;
  let separator = "\n";
  for await (const triple of triples) {
    if (node && node["@id"] !== triple.s) {
      yield separator + JSON.stringify(node);
      separator = ",\n";
      node = undefined;
    }
    say((node ??= { "@id": triple.s }), triple);
  }
  yield `${node ? separator + JSON.stringify(node) : ""}\n]\n}\n`;
}
