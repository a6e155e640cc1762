import type { ConceptMention } from "@samrad/contracts/concepts";
import type { Reader } from "@samrad/db/client";
import { matchLabels } from "./policy.ts";
import { type IndexedLabel, type LabelIndex, toLabelIndex } from "./view.ts";

/** The few vocabularies met last, by their versions: a process may serve one, a test run many. */
const kept = new Map<string, LabelIndex>();
const keepAtMost = 4;

async function readVersion(db: Reader): Promise<string> {
  const [row] = await db.$queryRaw<{ value: string }[]>`select value from setting where key = 'vocabulary.version'`;
  return row?.value ?? "";
}

/** Labels and version of one snapshot. A deprecated concept's labels lead to what replaces it, over as many steps as it takes. */
async function loadIndex(db: Reader): Promise<LabelIndex> {
  const [row] = await db.$queryRaw<{ version: string | null; labels: IndexedLabel[] | null }[]>`
    with recursive standing (id, stands_for, depth) as (
      select id, id, 0 from concept where status = 'active'
      union all
      select c.id, s.stands_for, s.depth + 1 from concept c join standing s on c.replaced_by_id = s.id
      where c.status = 'deprecated' and s.depth < 20
    )
    select (select value from setting where key = 'vocabulary.version') as version,
      (select jsonb_agg(distinct jsonb_build_object('conceptId', s.stands_for, 'lang', l.lang, 'text', l.text))
        from standing s join concept_label l on l.concept_id = s.id) as labels`;
  return toLabelIndex(row?.version ?? "", row?.labels ?? []);
}

/** All labels, ready to be found in texts. Kept in memory until the vocabulary changes, in this process or another. */
export async function readLabelIndex(db: Reader): Promise<LabelIndex> {
  const version = await readVersion(db);
  const known = kept.get(version);
  if (known && version !== "") return known;
  const index = await loadIndex(db);
  kept.set(index.version, index);
  for (const old of [...kept.keys()].slice(0, -keepAtMost)) kept.delete(old);
  return index;
}

/** The concepts whose labels occur in a text, and where. For many texts, read the index once and use `matchLabels`. */
export async function findConceptsIn(db: Reader, text: string): Promise<ConceptMention[]> {
  return matchLabels(await readLabelIndex(db), text);
}
