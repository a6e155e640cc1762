import { scratchDatabase } from "@samrad/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aMember, aSpace, aThread } from "../../testing/factories.ts";
import { findConceptsIn } from "../concept-labels/queries.ts";
import { changeConcept, mergeConcepts } from "../concepts/commands.ts";
import { getConcept } from "../concepts/queries.ts";
import { getThread } from "../thread-pages/queries.ts";
import type { MemberContext } from "../context.ts";
import { importVocabulary, writeVocabulary } from "./commands.ts";
import { readJsonLd, writeJsonLd } from "./json-ld.ts";
import { BadVocabulary, type ReadingOptions } from "./policy.ts";
import { exportVocabulary, readStarterVocabulary } from "./queries.ts";
import { readTurtle, writeTurtle } from "./turtle.ts";

let database: Awaited<ReturnType<typeof scratchDatabase>>;
let elin: MemberContext;

beforeAll(async () => {
  database = await scratchDatabase();
  elin = await aMember(database.db, { roles: ["member", "coordinator"] });
});
afterAll(() => database[Symbol.asyncDispose]());

const head = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <urn:test:> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix dct: <http://purl.org/dc/terms/> .\n`;

async function* inPieces(text: string, size = 50_000) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const read = (turtle: string) => readTurtle(inPieces(head + turtle, 7));
const load = async (turtle: string, options: ReadingOptions = {}) =>
  importVocabulary({ db: database.db, now: () => new Date() }, await read(turtle), { file: "test.ttl", ...options });

const problemsOf = (importing: Promise<unknown>) =>
  importing.then(
    () => [],
    (error: unknown) => (error instanceof BadVocabulary ? error.problems : [{ reason: String(error) }]),
  );

async function text(pieces: AsyncIterable<string>) {
  let whole = "";
  for await (const piece of pieces) whole += piece;
  return whole;
}

const idOf = async (name: string) =>
  (await database.db.concept.findUniqueOrThrow({ where: { uri: `urn:test:${name}` } })).id;

describe("a file that cannot be imported", () => {
  test.each([
    [
      ':a a skos:Concept ; skos:prefLabel "x"@sv ; skos:broader :b . :b a skos:Concept ; skos:prefLabel "y"@sv ; skos:narrower :b ; skos:broader :a .',
      "broader.cycle",
    ],
    [':a a skos:Concept ; skos:prefLabel "x"@sv, "y"@sv .', "label.two"],
    [':a a skos:Concept ; skos:altLabel "x"@sv .', "label.missing"],
    [':a a skos:Concept ; skos:prefLabel "x"@swe .', "language.unknown"],
    [':a a skos:Concept ; skos:prefLabel "x" .', "language.missing"],
    [':a a skos:Concept ; skos:prefLabel "x"@s_v .', "file.not_readable"],
    [":a a skos:Concept ; skos:prefLabel", "file.not_readable"],
    [":a a owl:Thing .", "file.no_concepts"],
    [`:a a skos:Concept ; skos:prefLabel "${"x".repeat(201)}"@sv .`, "text.too_long"],
  ])("says why and leaves nothing behind: %#", async (turtle, reason) => {
    const before = await database.db.concept.count();
    const good = ':good a skos:Concept ; skos:prefLabel "bra"@sv .\n';
    const problems = await problemsOf(load((reason === "file.no_concepts" ? "" : good) + turtle));
    expect(problems.map((problem) => problem.reason)).toContain(reason);
    expect(await database.db.concept.count()).toBe(before);
  });

  test("a syntax error names its line", async () => {
    const [problem] = await problemsOf(load(":a a skos:Concept .\n:b :c [ .\n"));
    expect(problem).toMatchObject({ reason: "file.not_readable", detail: expect.stringContaining("line 3") });
  });

  test("a loop that only file and network make together is refused", async () => {
    await load(
      ':up a skos:Concept ; skos:prefLabel "upp"@sv . :down a skos:Concept ; skos:prefLabel "ner"@sv ; skos:broader :up .',
    );
    await expect(
      load(':up a skos:Concept ; skos:prefLabel "högst upp"@sv ; skos:broader :down .'),
    ).rejects.toMatchObject({
      reason: "concept.cycle",
    });
    expect((await getConcept(elin, await idOf("up"))).labels).toEqual({ sv: "upp" });
  });

  test("a context from elsewhere is not fetched", async () => {
    const reading = readJsonLd('{"@context": "http://127.0.0.1:1/context", "@id": "urn:a"}');
    expect(await problemsOf(reading)).toMatchObject([{ reason: "file.remote_context" }]);
    expect(await problemsOf(readJsonLd("{"))).toMatchObject([{ reason: "file.not_readable" }]);
  });
});

test("a concept that is only spoken of is left out, until a file has named it; too much is refused with the reason", async () => {
  const spoken = ':known a skos:Concept ; dct:title "t" . :fresh a skos:Concept ; skos:prefLabel "ny"@sv .';
  expect(await load(spoken)).toMatchObject({ created: 1, unnamed: 1 });
  await load(':known a skos:Concept ; skos:prefLabel "känd"@sv .');
  expect(await load(spoken)).toMatchObject({ created: 0, changed: 1, unnamed: 0 });
  expect((await getConcept(elin, await idOf("known"))).labels).toEqual({ sv: "känd" });
  async function* endless() {
    yield head;
    for (let n = 0; n <= 60_000; n++) yield `:c${n} a skos:Concept .\n`;
  }
  expect(await problemsOf(readTurtle(endless()))).toMatchObject([{ reason: "file.too_many_concepts" }]);
});

test("other languages are left out when that is asked for", async () => {
  const report = await load(':de a skos:Concept ; skos:prefLabel "x"@en, "y"@de .', { skipOtherLanguages: true });
  expect(report).toMatchObject({ created: 1 });
  expect((await getConcept(elin, await idOf("de"))).allLabels).toEqual([{ kind: "pref", lang: "en", text: "x" }]);
});

test("what goes out comes in again as it was, in Turtle and in JSON-LD", async () => {
  await load(`
    :scheme a skos:ConceptScheme ; skos:prefLabel "Schema \\"1\\""@sv ; dct:title "T" .
    :phase a skos:Collection ; skos:prefLabel "Skede"@sv ; <urn:samrad:vocabulary:onePerThread> true ; skos:member :one, :two .
    :one a skos:Concept, owl:Class ; skos:inScheme :scheme ; skos:prefLabel "ett"@sv, "yksi"@fi ; skos:altLabel "1"@sv, "I"@sv ;
      skos:hiddenLabel "et"@sv ; skos:definition "rad 1\\nrad \\\\2"@sv ; skos:scopeNote "n"@en ; skos:related :two ;
      skos:broader :elsewhere ; dct:created "2024-05-17"^^<http://www.w3.org/2001/XMLSchema#date> ; dct:creator [ dct:title "nobody" ] .
    :two a skos:Concept ; skos:prefLabel "två"@sv ; owl:deprecated true ; dct:isReplacedBy :one .`);
  const turtle = await text(writeTurtle(exportVocabulary(database.db)));
  const json = await text(writeJsonLd(exportVocabulary(database.db)));
  for (const [written, reading] of [
    [turtle, readTurtle(inPieces(turtle))],
    [json, readJsonLd(json)],
  ] as const) {
    await using other = await scratchDatabase();
    await importVocabulary({ db: other.db, now: () => new Date() }, await reading, { file: "again" });
    expect(await text(writeTurtle(exportVocabulary(other.db)))).toBe(turtle);
    expect(await text(writeJsonLd(exportVocabulary(other.db)))).toBe(json);
    expect(written).toContain("elsewhere");
  }
  const again = await importVocabulary({ db: database.db, now: () => new Date() }, await readTurtle(inPieces(turtle)), {
    file: "again",
  });
  expect(again).toMatchObject({ created: 0, changed: 0 });
});

test("a file read again keeps other languages, threads and what was merged here; what comes later is linked", async () => {
  const source = ':x a skos:Concept ; skos:prefLabel "consent"@en ; skos:broader :later .';
  await load(source);
  const id = await idOf("x");
  const { version } = await getConcept(elin, id);
  const labels = [
    { kind: "pref" as const, lang: "en" as const, text: "consent" },
    { kind: "pref" as const, lang: "sv" as const, text: "samtycke" },
  ];
  await changeConcept(elin, {
    conceptId: id,
    changeId: uuidv7(),
    version,
    labels,
    notes: [],
    broaderIds: [],
    relatedIds: [],
    groupIds: [],
  });
  const { id: threadId } = await aThread(elin, { spaceId: (await aSpace(database.db)).id, conceptIds: [id] });
  const renamed = ':x a skos:Concept ; skos:prefLabel "Consent"@en ; skos:broader :later .';
  expect(await load(renamed)).toMatchObject({ created: 0, changed: 1 });
  expect((await getConcept(elin, id)).labels).toEqual({ en: "Consent", sv: "samtycke" });
  expect((await getThread(elin, threadId)).concepts).toMatchObject([{ id }]);
  expect(await load(':later a skos:Concept ; skos:prefLabel "basis"@en .')).toMatchObject({ linked: 1 });
  expect((await getConcept(elin, id)).broader).toMatchObject([{ labels: { en: "basis" } }]);
  await load(':y a skos:Concept ; skos:prefLabel "other"@en .');
  await mergeConcepts(elin, { conceptId: await idOf("y"), intoId: id, changeId: uuidv7() });
  await load(':y a skos:Concept ; skos:prefLabel "other"@en .');
  expect(await getConcept(elin, await idOf("y"))).toMatchObject({ status: "deprecated", replacedBy: { id } });
});

test("the starter vocabulary has every concept in six languages, explained, and finds them in texts", async () => {
  await using fresh = await scratchDatabase();
  const file = await readStarterVocabulary();
  const options = { file: "starter.ttl", at: new Date() };
  const report = await fresh.db.$transaction((tx) => writeVocabulary(tx, file, options), { timeout: 60_000 });
  expect(report).toMatchObject({ created: file.concepts.length, unchanged: 0 });
  expect(file.concepts.length).toBeGreaterThanOrEqual(150);
  for (const { uri, labels, notes } of file.concepts) {
    const preferred = labels.filter((label) => label.kind === "pref").map((label) => label.lang);
    expect([uri, ...preferred.toSorted()]).toEqual([uri, "da", "en", "fi", "nb", "nn", "sv"]);
    expect([uri, ...notes.map((note) => note.lang).toSorted()]).toEqual([uri, "en", "nb", "sv"]);
  }
  const dpia = await fresh.db.concept.findUniqueOrThrow({ where: { uri: "urn:samrad:concept:dpia" } });
  for (const words of [
    "DPIA",
    "konsekvensbedömningen",
    "vurderinga av personvernkonsekvensar",
    "konsekvensanalysen",
    "vaikutustenarvioinnin",
  ])
    expect((await findConceptsIn(fresh.db, `x ${words} y`)).map((mention) => mention.conceptId)).toEqual([dpia.id]);
});
