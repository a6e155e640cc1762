import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ConceptGroupKind, Labels } from "@samrad/contracts/concepts";
import type { Reader } from "@samrad/db/client";
import type { Statement } from "../concepts/view.ts";
import { toVocabulary } from "./policy.ts";
import { readTurtle } from "./turtle.ts";
import { conceptTriples, type FileConcept, groupTriples, type Triple, type VocabularyFile } from "./view.ts";

const batch = 500;

type GroupRow = {
  uri: string;
  kind: ConceptGroupKind;
  name: Labels;
  onePerThread: boolean;
  statements: Statement[];
  members: string[];
};

/** All that the vocabulary says, groups first, in the order of the IRIs: what `importVocabulary` reads back as it was. */
export async function* exportVocabulary(db: Reader): AsyncGenerator<Triple> {
  const groups = await db.$queryRaw<GroupRow[]>`
    select g.uri, g.kind, g.name, g.one_per_thread as "onePerThread", g.statements,
      array(select c.uri from concept_group_member m join concept c on c.id = m.concept_id
        where m.group_id = g.id and g.kind = 'collection' order by c.uri) as members
    from concept_group g order by g.uri`;
  for (const { members, ...group } of groups) yield* groupTriples(group, members);
  let last = "";
  for (;;) {
    const concepts = await readConcepts(db, last);
    for (const concept of concepts) yield* conceptTriples(concept);
    if (concepts.length < batch) return;
    last = concepts.at(-1)!.uri;
  }
}

function readConcepts(db: Reader, after: string): Promise<FileConcept[]> {
  return db.$queryRaw<FileConcept[]>`
    select c.uri, c.status = 'deprecated' as deprecated, c.statements,
      (select r.uri from concept r where r.id = c.replaced_by_id) as "replacedBy",
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'lang', l.lang, 'text', l.text)
        order by l.kind, l.lang, l.text) from concept_label l where l.concept_id = c.id), '[]') as labels,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'lang', n.lang, 'text', n.text)
        order by n.kind, n.lang, n.text) from concept_note n where n.concept_id = c.id), '[]') as notes,
      array(select t.uri from concept_relation r join concept t on t.id = r.target_id
        where r.concept_id = c.id and r.kind = 'broader' order by t.uri) as broader,
      array(select t.uri from concept_relation r join concept t on t.id = r.target_id
        where r.concept_id = c.id and r.kind = 'related' order by t.uri) as related,
      array(select g.uri from concept_group_member m join concept_group g on g.id = m.group_id
        where m.concept_id = c.id and g.kind = 'scheme' order by g.uri) as groups
    from concept c where c.uri > ${after} collate "C" order by c.uri collate "C" limit ${batch}`;
}

const here = path.dirname(fileURLToPath(import.meta.url));
/** Beside the bundled application, or in this package. */
const places = [path.join(here, "vocabulary/starter.ttl"), path.join(here, "../../vocabulary/starter.ttl")];

/** The vocabulary that a network begins with: concepts of AI and data protection in six languages. */
export async function readStarterVocabulary(): Promise<VocabularyFile> {
  const place = places.find((file) => existsSync(file));
  if (!place) throw new Error(`The starter vocabulary is not in ${places[0]}.`);
  const text = readFileSync(place, "utf8");
  async function* whole() {
    yield text;
  }
  return toVocabulary(await readTurtle(whole()));
}
